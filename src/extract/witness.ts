import { VFile } from 'vfile'
import { decode } from './decode.js'
import type { SourceLine } from './document.js'
import { decodeHtml } from './html/encoding.js'
import { MAIL } from './mail-format.js'
import { mendQuotes } from './misnamed-quotes.js'
import { readParts } from './office/container.js'
import { DOCX, FLAT_ODT, ODT } from './office/formats.js'
import { decodeXml } from './office/xml.js'
import { readPageTexts } from './pdf/pdf-parse.js'
import { stripDocx, stripHtml, stripOdt } from './strip.js'

/** What a second reader sees of a format. */
type Witness = (bytes: Uint8Array) => Promise<SourceLine[]>

const WITNESSES: Readonly<Record<string, Witness>> = {
  'application/pdf': async (bytes) => {
    const pages = mendQuotes(await readPageTexts(bytes), new VFile())
    return pages.map((text, index) => ({ text, page: index + 1 }))
  },
  'text/html': async (bytes) => [{ text: stripHtml(decodeHtml(bytes, new VFile())), page: null }],
  [MAIL]: async (bytes) => {
    const body = (await (await import('./mail.js')).openMail(bytes))?.body
    if (!body) return []
    const text = Buffer.from(body.bytes).toString('utf8')
    return [{ text: body.isHtml ? stripHtml(text) : text, page: null }]
  },
  [DOCX]: (bytes) =>
    stripParts(bytes, /^word\/(document|header|footer|footnotes|endnotes)\d*\.xml$/, stripDocx),
  [ODT]: (bytes) => stripParts(bytes, /^(content|styles)\.xml$/, stripOdt),
  [FLAT_ODT]: async (bytes) => [{ text: stripOdt(decodeXml(bytes)), page: null }],
}

/**
 * What a second reader sees of a file: `pdf-parse` page by page for a PDF; for web pages and the files of word processors their
 * text without the tags; the text itself for the rest. It knows nothing of lines, blocks or furniture, so that it can bear
 * witness against those who do.
 */
export async function witness(bytes: Uint8Array, mediaType: string): Promise<SourceLine[]> {
  const read = WITNESSES[mediaType]
  return read ? read(bytes) : [{ text: decode(bytes, new VFile()), page: null }]
}

async function stripParts(
  bytes: Uint8Array,
  name: RegExp,
  strip: (xml: string) => string,
): Promise<SourceLine[]> {
  const parts = await readParts(bytes, (part) => name.test(part))
  return [...parts.values()].map((part) => ({ text: strip(decodeXml(part)), page: null }))
}
