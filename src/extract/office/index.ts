import type { VFile } from 'vfile'
import { say } from '../../messages.js'
import type { Document } from '../document.js'
import { ContainerError, partNames, readParts } from './container.js'
import { readDocx } from './docx/index.js'
import { DOCX, FLAT_ODT, ODT } from './formats.js'
import { readFlatOdt, readOdt } from './odt/index.js'

/** The reader of each word processor's format. */
const READERS: Readonly<Record<string, (bytes: Uint8Array, file: VFile) => Promise<Document | null>>> = {
  [DOCX]: readDocx,
  [ODT]: readOdt,
  [FLAT_ODT]: readFlatOdt,
}

/** The type of a document's, or a template's, main part, which may bear any name. */
const MAIN_TYPE =
  /wordprocessingml\.(document|template)\.main\+xml|ms-word\.(document|template)\.macroEnabled/

/** No media type is longer. */
const LONGEST_TYPE = 100

/**
 * The media type of a ZIP archive: a word processor's where it holds what such a file must hold, else `application/zip`.
 *
 * @throws ContainerError when it is damaged.
 */
async function sniffContainer(bytes: Uint8Array): Promise<string> {
  const names = await partNames(bytes)
  const textOf = async (part: string) =>
    Buffer.from((await readParts(bytes, (name) => name === part)).get(part) ?? []).toString('latin1')
  const types = names.find((name) => /^\[content_types\]\.xml$/i.test(name))
  if (types !== undefined)
    return names.some((name) => /^word\/document\d*\.xml$/i.test(name)) || MAIN_TYPE.test(await textOf(types))
      ? DOCX
      : 'application/vnd.openxmlformats'
  if (!names.includes('mimetype')) return 'application/zip'
  const said = (await textOf('mimetype')).slice(0, LONGEST_TYPE).trim()
  return said === `${ODT}-template` ? ODT : said || 'application/zip'
}

/** As {@link sniffContainer}; null, with a fatal message on the file, where it is damaged. */
export async function sniffOffice(bytes: Uint8Array, file: VFile): Promise<string | null> {
  return orSay(file, () => sniffContainer(bytes))
}

/** Reads the file of a word processor; null, with a fatal message on the file, where it cannot. */
export async function readOffice(
  mediaType: string,
  bytes: Uint8Array,
  file: VFile,
): Promise<Document | null> {
  return orSay(file, async () => (await READERS[mediaType]?.(bytes, file)) ?? null)
}

/** What a work gives; null, with its message on the file, where the container cannot be read. */
async function orSay<T>(file: VFile, work: () => Promise<T>): Promise<T | null> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof ContainerError)) throw error
    say(file, error.ruleId, error.message, { cause: error })
    return null
  }
}
