import { fromWindows1252 } from './windows-1252.js'

/** A soft line end of quoted-printable, and bytes of it (RFC 2045, section 6.7). */
const SOFT_END = /=[ \t]*\r?\n/g
const BYTES = /(?:=[0-9A-F]{2})+/g

/** Fewer of either may be chance. */
const ENOUGH = 2

/** A text with what is left of quoted-printable decoded, or null where it shows no sign of it. */
export function fromQuotedPrintable(text: string): string | null {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0
  if (count(SOFT_END) < ENOUGH || count(BYTES) < ENOUGH) return null
  return text.replace(SOFT_END, '').replace(BYTES, (run) => {
    const bytes = Buffer.from(run.replaceAll('=', ''), 'hex')
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    } catch {
      return fromWindows1252(bytes)
    }
  })
}
