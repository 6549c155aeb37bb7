import { unmarkedUtf16 } from './encoding.js'
import { MAIL } from './mail-format.js'
import { FLAT_ODT } from './office/formats.js'

/** Openings of formats that are no text, by which they are known whatever the file is called. */
const SIGNATURES: readonly [signature: string, mediaType: string][] = [
  ['PK\u0003\u0004', 'application/zip'],
  ['{\\rtf', 'application/rtf'],
  ['\u00d0\u00cf\u0011\u00e0', 'application/x-ole-storage'],
  ['\u0089PNG', 'image/png'],
  ['\u00ff\u00d8\u00ff', 'image/jpeg'],
  ['II*\u0000', 'image/tiff'],
  ['MM\u0000*', 'image/tiff'],
  ['II+\u0000', 'image/x-bigtiff'],
  ['MM\u0000+', 'image/x-bigtiff'],
  ['GIF8', 'image/gif'],
  ['\u0000\u0000\u0000\u000cjP  \r\n', 'image/jp2'],
  ['AT&TFORM', 'image/vnd.djvu'],
]

/** Openings of images that have the file's length or the like among what they are known by. */
const IMAGES: readonly [opening: RegExp, mediaType: string][] = [
  [/^RIFF.{4}WEBP/s, 'image/webp'],
  [/^BM.{4}\0{4}/s, 'image/bmp'],
  [/^.{4}ftyp(?:heic|heix|heif|mif1|avif)/s, 'image/heic'],
]

/** What a page, or a piece of one that a mail program saved, begins with; comments may stand before it. */
const PAGE = /^<(!doctype html|html|head|body)\b/i
const PIECE =
  /^<(article|center|div|font|h[1-6]|main|meta|ol|p|section|span|style|table|title|ul)(\s[^<>]*)?>/i

/** The head of an e-mail as it is sent: fields, and among them how its text is encoded or parted (RFC 5322; RFC 2045). */
const MAIL_HEAD = /^(?:[\w-]+:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*)+/
const IN_PARTS = /^content-type:\s*(?:multipart\/|text\/html)|^content-transfer-encoding:\s*base64/im

/** Whether a file is an e-mail whose text has to be taken out of it; of others the text is there to read. */
function isMail(text: string): boolean {
  const head = MAIL_HEAD.exec(text)?.[0] ?? ''
  return /^(?:from|received|return-path|mime-version):/im.test(head) && IN_PARTS.test(head)
}

/** Whether a text is a web page. Markdown may begin with a comment or an element of its own. */
function isHtml(text: string, path: string): boolean {
  const start = text.replace(/^(\ufeff|\s|<!--[\s\S]*?-->)+/, '')
  if (PAGE.test(start)) return true
  if (/^<\?xml\b/i.test(start)) return /<html\b/i.test(start)
  return !isNamedMarkdown(path) && PIECE.test(start)
}

/** The media type of an XML file that is no web page, or null; some word processors save their documents so. */
function sniffXml(text: string): string | null {
  if (!/^\s*<\?xml\b/i.test(text)) return null
  return /<office:document\b/.test(text) ? FLAT_ODT : 'application/xml'
}

/** The beginning of a file as text; by its byte order mark UTF-16, else a character a byte. */
function textOf(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, PDF_HEADER_WITHIN))
  const [first, second] = head
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(head)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(head)
  const unmarked = unmarkedUtf16(head)
  if (unmarked !== null) return new TextDecoder(unmarked).decode(head)
  return head.toString('latin1').replace(/^\u00ef\u00bb\u00bf/, '')
}

/** Whether a file begins with words and with nothing that is no text, a byte a character, whatever it is called. */
function isProse(head: string): boolean {
  return (
    /\p{L}{2,}\s+\p{L}{2,}/u.test(head) && !/[^\t\n\f\r\P{Cc}]/u.test(head.replace(/[\u0080-\u009f]/g, ''))
  )
}

function isNamedMarkdown(path: string): boolean {
  return /\.(md|markdown)$/i.test(path)
}

/** Servers write a page or two above what a sender wrote. */
const MAIL_HEAD_WITHIN = 65_536

/** The header of a PDF may stand anywhere in the first kilobyte (ISO 32000-1, annex H, note 13). */
const PDF_HEADER_WITHIN = 1024

/**
 * The media type of a file, by its content; its name decides only between Markdown and plain text.
 *
 * @param path of the file, for its ending.
 */
export function sniff(bytes: Uint8Array, path: string): string {
  const head = Buffer.from(bytes.subarray(0, PDF_HEADER_WITHIN)).toString('latin1')
  const text = textOf(bytes)
  if (isMail(Buffer.from(bytes.subarray(0, MAIL_HEAD_WITHIN)).toString('latin1'))) return MAIL
  if (isHtml(text, path)) return 'text/html'
  const xml = sniffXml(text)
  if (xml !== null) return xml
  // An archive may begin with a PDF that is packed as it is.
  const known = SIGNATURES.find(([signature]) => head.startsWith(signature))
  if (known) return known[1]
  if (head.includes('%PDF-')) return 'application/pdf'
  const image = IMAGES.find(([opening]) => opening.test(head))
  if (image) return image[1]
  const isUtf16 = /^(\u00ff\u00fe|\u00fe\u00ff)/.test(head) || unmarkedUtf16(bytes) !== null
  if (/\.pdf$/i.test(path) && !isUtf16 && !isProse(head)) return 'application/pdf'
  if (head.includes('\u0000') && !isUtf16) return 'application/octet-stream'
  return isNamedMarkdown(path) ? 'text/markdown' : 'text/plain'
}
