import { extname } from 'node:path'
import { crc32 } from 'node:zlib'
import { type Entry, getFileNameLowLevel, openPromise, validateFileName } from 'yauzl'
import { MAX_FILE_BYTES, tooLarge } from './file-bytes.js'
import { MEMBER_MARK, type Source } from './source.js'
import { TroubleError } from './trouble.js'

/**
 * Bounds on one ZIP archive, far above any archive of letters and below what could hurt: entries, bytes that it
 * unpacks to, and how many times larger than packed an entry may be (a PDF of a letter: 1.1 to 3 times; text: 10).
 */
const MAX_ENTRIES = 200_000
const MAX_TOTAL_BYTES = 8 * 1024 ** 3
const MAX_RATIO = 200

/** Entries smaller than this are no bomb, however well they are packed. */
const RATIO_APPLIES_FROM_BYTES = 1024 * 1024

const OPTIONS = { decodeStrings: false, lazyEntries: true, autoClose: false }

/**
 * The files in a ZIP archive, each read from where it lies when it is asked for: nothing is unpacked to the disk, and
 * no archive is held open between two files.
 *
 * @throws TroubleError when the archive is damaged, or larger than any archive of letters.
 */
export async function listArchive(path: string): Promise<Source[]> {
  const members: Source[] = []
  const namesakes = new Map<string, number>()
  let total = 0
  const listed = await openPromise(path, OPTIONS).catch(damaged)
  try {
    for await (const entry of listed.eachEntry()) {
      const name = nameOf(entry)
      if (name.endsWith('/')) continue
      total += entry.uncompressedSize
      if (members.length >= MAX_ENTRIES || total > MAX_TOTAL_BYTES) throw bomb('the archive')
      const number = (namesakes.get(name) ?? 0) + 1
      namesakes.set(name, number)
      members.push({
        path: `${path}${MEMBER_MARK}${numbered(name, number)}`,
        read: () => memberBytes(path, entry, name),
      })
    }
    return members
  } catch (error) {
    return error instanceof TroubleError ? Promise.reject(error) : damaged(error)
  } finally {
    listed.close()
  }
}

async function memberBytes(path: string, entry: Entry, name: string): Promise<Uint8Array> {
  const unsafe = validateFileName(name)
  if (unsafe !== null)
    throw new TroubleError('unsafe-archive-name', `Unexpected name in the archive: ${unsafe}`)
  if (entry.isEncrypted()) throw new TroubleError('encrypted-archive', 'The archive asks for a password')
  if (entry.uncompressedSize > MAX_FILE_BYTES) throw tooLarge(entry.uncompressedSize)
  if (entry.uncompressedSize > Math.max(RATIO_APPLIES_FROM_BYTES, entry.compressedSize * MAX_RATIO))
    throw bomb('the entry')
  const zip = await openPromise(path, OPTIONS).catch(damaged)
  try {
    const chunks: Buffer[] = []
    // The library checks while it streams that the entry unpacks to the size that was declared, and no more.
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer)
    const bytes = Buffer.concat(chunks)
    if (crc32(bytes) !== entry.crc32) throw new Error('the checksum of the entry does not fit')
    return bytes
  } catch (error) {
    return damaged(error)
  } finally {
    zip.close()
  }
}

/** The name as the archive means it; a backslash, which some programs write, separates folders too. */
function nameOf(entry: Entry): string {
  const { generalPurposeBitFlag, fileNameRaw, extraFields } = entry
  return getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false)
}

/** An archive may hold two files of one name; the second `a.pdf` is called `a#2.pdf`. */
function numbered(name: string, number: number): string {
  if (number === 1) return name
  const extension = extname(name)
  return `${name.slice(0, name.length - extension.length)}#${number}${extension}`
}

function bomb(what: string): TroubleError {
  return new TroubleError(
    'archive-too-large',
    `Unexpected size that ${what} unpacks to, expected that of letters`,
  )
}

function damaged(error: unknown): never {
  if (error instanceof Error && 'syscall' in error) throw error
  const reason = error instanceof Error ? error.message : String(error)
  throw new TroubleError('corrupt-archive', `The ZIP archive is damaged: ${reason}`, error)
}
