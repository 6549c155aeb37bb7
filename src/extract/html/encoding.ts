import type { VFile } from 'vfile'
import { decode } from '../decode.js'
import { fromWindows1252 } from '../windows-1252.js'

/** A page says its encoding within the first kilobyte (HTML Standard, 4.2.5.4); saved ones put comments before it. */
const DECLARED_WITHIN = 4096

/**
 * The text of a web page: by its byte order mark, else by the encoding that it declares of itself, else as any text. Labels mean
 * what browsers take them for: "iso-8859-1" is Windows-1252 (Encoding Standard, 4.2).
 */
export function decodeHtml(bytes: Uint8Array, file: VFile): string {
  const label = declaredEncoding(bytes)
  const isMarked = bytes[0] === 0xff || bytes[0] === 0xfe
  if (label === null || isMarked || /^utf-?(8|16)/i.test(label)) return decode(bytes, file)
  try {
    const decoder = new TextDecoder(label)
    return decoder.encoding === 'windows-1252' ? fromWindows1252(bytes) : decoder.decode(bytes)
  } catch {
    // No encoding that anybody knows.
    return decode(bytes, file)
  }
}

function declaredEncoding(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, DECLARED_WITHIN)).toString('latin1')
  const declared =
    /<meta[^>]+charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head) ??
    /<\?xml[^>]+encoding\s*=\s*["']([\w.:-]+)/i.exec(head)
  return declared?.[1] ?? null
}
