import { crc32 } from 'node:zlib'
import { type Entry, fromBufferPromise } from 'yauzl'
import type { RuleId } from '../../rules.js'

/**
 * Bounds on the file of a word processor, which is a ZIP archive of XML: parts, and bytes that those which are read unpack to. The
 * text of the longest real letters comes to less than a megabyte.
 */
const MOST_PARTS = 10_000
const MOST_BYTES = 64 * 1024 * 1024

/** Why a container cannot be read. */
export class ContainerError extends Error {
  constructor(
    readonly ruleId: RuleId,
    reason: string,
    cause?: unknown,
  ) {
    super(reason, { cause })
  }
}

/** Names of the parts of a container, in its own order. */
export async function partNames(bytes: Uint8Array): Promise<string[]> {
  const names: string[] = []
  await eachEntry(bytes, async (entry) => {
    names.push(entry.fileName)
  })
  return names
}

/**
 * The parts whose names pass a test, unpacked.
 *
 * @throws ContainerError when the container is damaged, locked, or unpacks to more than any letter.
 */
export async function readParts(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
): Promise<Map<string, Uint8Array>> {
  const parts = new Map<string, Uint8Array>()
  let total = 0
  await eachEntry(bytes, async (entry, open) => {
    if (!isWanted(entry.fileName)) return
    if (entry.isEncrypted()) throw new ContainerError('encrypted-document', 'The file asks for a password')
    total += entry.uncompressedSize
    if (total > MOST_BYTES) throw tooLarge()
    const chunks: Buffer[] = []
    // The library checks while it streams that no more comes out than was declared.
    for await (const chunk of await open()) chunks.push(chunk as Buffer)
    const part = Buffer.concat(chunks)
    if (crc32(part) !== entry.crc32) throw new Error(`the checksum of ${entry.fileName} does not fit`)
    parts.set(entry.fileName, part)
  })
  return parts
}

type Visit = (entry: Entry, open: () => Promise<NodeJS.ReadableStream>) => Promise<void>

async function eachEntry(bytes: Uint8Array, visit: Visit): Promise<void> {
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes), { lazyEntries: true, autoClose: false })
    let count = 0
    for await (const entry of zip.eachEntry()) {
      if (++count > MOST_PARTS) throw tooLarge()
      await visit(entry, () => zip.openReadStreamPromise(entry))
    }
  } catch (error) {
    if (error instanceof ContainerError) throw error
    const reason = error instanceof Error ? error.message : String(error)
    throw new ContainerError('corrupt-document', `The file is damaged: ${reason}`, error)
  }
}

function tooLarge(): ContainerError {
  return new ContainerError(
    'document-too-large',
    'Unexpected size that the file unpacks to, expected that of a letter',
  )
}
