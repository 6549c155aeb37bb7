/** Byte order marks, and what they say. */
const MARKS: readonly [mark: readonly number[], encoding: string][] = [
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
]

/** An encoding by the name that `TextDecoder` has for it. */
export interface Encoding {
  encoding: string
  /** True where the bytes only make it likely. */
  isGuessed: boolean
}

/** The encoding of a text: what its byte order mark says, UTF-16 by its zeros, UTF-8 where it is valid, or an old one byte a character. */
export function encodingOf(bytes: Uint8Array): Encoding {
  const marked = MARKS.find(([mark]) => mark.every((byte, index) => bytes[index] === byte))?.[1]
  if (marked) return { encoding: marked, isGuessed: false }
  const wide = unmarkedUtf16(bytes)
  if (wide) return { encoding: wide, isGuessed: true }
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return { encoding: 'utf-8', isGuessed: false }
  } catch {
    return { encoding: isMacRoman(bytes) ? 'macintosh' : 'windows-1252', isGuessed: true }
  }
}

/** So many bytes show what the rest is like. */
const SAMPLE = 4096

/** Of the characters of an English text in UTF-16 at least so many have a zero for one of their two bytes. */
const ENOUGH_ZEROS = 0.8

/** UTF-16 without a byte order mark, by the zeros that every other byte of it is; null where it is none. */
export function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, SAMPLE)
  const shareOfZeros = (from: 0 | 1) => {
    let zeros = 0
    for (let at = from; at < sample.length; at += 2) if (sample[at] === 0) zeros++
    return zeros / (sample.length / 2)
  }
  const [high, low] = [shareOfZeros(0), shareOfZeros(1)]
  if (low >= ENOUGH_ZEROS && high < 0.01) return 'utf-16le'
  if (high >= ENOUGH_ZEROS && low < 0.01) return 'utf-16be'
  return null
}

/** The apostrophe within a word, which an English letter is full of: 0xD5 in Mac Roman, 0x92 in Windows-1252. */
function isMacRoman(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes).toString('latin1')
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0
  return count(/[a-z]\u00d5[a-z]/g) > count(/[a-z][\u0092'][a-z]/g)
}
