import { constants } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import type { Shelf } from './shelf.js'
import { TroubleError } from './trouble.js'

/** Bytes that one file may have: 64 MiB. The largest of the 315 real letters has half a megabyte. */
export const MAX_FILE_BYTES = 64 * 1024 * 1024

/**
 * All bytes of a file, as they stood at one moment.
 *
 * @param shelf lends the memory.
 * @throws TroubleError when the file is too large, or is being written to.
 * @throws the error of the file system when it cannot be read.
 */
export async function fileBytes(path: string, shelf: Shelf): Promise<Uint8Array> {
  // Without waiting: a named pipe would otherwise hold the run until somebody writes into it.
  const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK)
  try {
    const before = await file.stat({ bigint: true })
    if (!before.isFile()) throw new TroubleError('not-a-file', 'Unexpected device or pipe, expected a file')
    if (before.size > MAX_FILE_BYTES) throw tooLarge(Number(before.size))
    const bytes = shelf.lend(Number(before.size))
    const length = await fill(file, bytes)
    const after = await file.stat({ bigint: true })
    if (after.size !== before.size || after.mtimeNs !== before.mtimeNs || length !== bytes.length)
      throw new TroubleError('changed-while-reading', 'The file changed while it was being read')
    return bytes
  } finally {
    await file.close()
  }
}

/** Reads until the memory is full or the file ends, and gives how many bytes there were. */
async function fill(file: FileHandle, bytes: Uint8Array): Promise<number> {
  let length = 0
  while (length < bytes.length) {
    const { bytesRead } = await file.read(bytes, length)
    if (bytesRead === 0) break
    length += bytesRead
  }
  return length
}

/** The trouble with a file of this many bytes. */
export function tooLarge(bytes: number): TroubleError {
  const reason = `Unexpected file of ${bytes} bytes, expected at most ${MAX_FILE_BYTES}`
  return new TroubleError('file-too-large', reason)
}
