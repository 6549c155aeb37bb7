import { unmarkedUtf16 } from './encoding.js'

/** Openings of formats that are no text, by which they are known whatever the file is called. */
const SIGNATURES: readonly [signature: string, mediaType: string][] = [
  ['PK\u0003\u0004', 'application/zip'],
  ['{\\rtf', 'application/rtf'],
  ['\u00d0\u00cf\u0011\u00e0', 'application/x-ole-storage'],
  ['\u0089PNG', 'image/png'],
  ['\u00ff\u00d8\u00ff', 'image/jpeg'],
  ['II*\u0000', 'image/tiff'],
  ['MM\u0000*', 'image/tiff'],
]

/** The header of a PDF may stand anywhere in the first kilobyte (ISO 32000-1, annex H, note 13). */
const PDF_HEADER_WITHIN = 1024

/**
 * The media type of a file, by its content; its name decides only between Markdown and plain text.
 *
 * @param path of the file, for its ending.
 */
export function sniff(bytes: Uint8Array, path: string): string {
  const head = Buffer.from(bytes.subarray(0, PDF_HEADER_WITHIN)).toString('latin1')
  const start = head.replace(/^\u00ef\u00bb\u00bf/, '').trimStart()
  if (/^<(!doctype html|html|head|body|\?xml)/i.test(start)) return 'text/html'
  if (head.includes('%PDF-')) return 'application/pdf'
  const known = SIGNATURES.find(([signature]) => head.startsWith(signature))
  if (known) return known[1]
  if (/\.pdf$/i.test(path)) return 'application/pdf'
  const isUtf16 = /^(\u00ff\u00fe|\u00fe\u00ff)/.test(head) || unmarkedUtf16(bytes) !== null
  if (head.includes('\u0000') && !isUtf16) return 'application/octet-stream'
  return /\.(md|markdown)$/i.test(path) ? 'text/markdown' : 'text/plain'
}
