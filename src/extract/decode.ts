import type { VFile } from 'vfile'
import { say } from '../messages.js'

/** Byte order marks, and what they say. */
const MARKS: readonly [mark: readonly number[], encoding: string][] = [
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
]

/**
 * The text of a file: UTF-16 where a byte order mark says so, else UTF-8, else (which the file is told) Windows-1252, the
 * encoding of most old text files that are not UTF-8.
 */
export function decode(bytes: Uint8Array, file: VFile): string {
  const marked = MARKS.find(([mark]) => mark.every((byte, index) => bytes[index] === byte))?.[1]
  if (marked) return new TextDecoder(marked).decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    say(file, 'guessed-encoding', 'Unexpected bytes that are not UTF-8, read as Windows-1252')
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
