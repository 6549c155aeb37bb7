import { isBullet, isMarker } from '../markers.js'

/** A line of a plain text, with what its layout says. */
export interface TextLine {
  /** Without indent, bullet and trailing space. */
  text: string
  /** The bullet, number or dash that opens the line, or null. */
  marker: string | null
  /** Columns of white space before the marker, or before the text. */
  indent: number
  /** Columns of white space behind the marker; 0 where there is none. */
  gap: number
  /** Blank lines right above. */
  blanks: number
  /** From 1; null where the text has no page breaks. */
  page: number | null
}

/** What stands before the first space of a line, or a glyph tight before its text. */
const HEAD = /^(\S{1,5})\s+(?=\S)/
const TIGHT = /^([^\p{L}\p{N}\s])(?=[\p{L}\p{N}‘“'"(])/u

/** A rule typed below a heading or between parts, which says no more than a blank line does. */
const RULE = /^([-=_*~\u2013\u2014\u2500\u2550])(?: ?\1){2,}$/

/**
 * The lines of a plain text. A form feed ends a page.
 */
export function toTextLines(text: string): TextLine[] {
  const pages = text.replace(/\r\n?/g, '\n').split('\f')
  const isPaged = pages.length > 1
  const paged = pages.map((page, index) => {
    const lines: TextLine[] = []
    let blanks = 0
    for (const raw of page.split('\n')) {
      const expanded = raw
        .replaceAll('\t', '        ')
        .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
      const body = expanded.trim()
      if (body === '' || RULE.test(body)) {
        blanks++
        continue
      }
      const marker = isBullet(body) ? body : markerOf(body)
      lines.push({
        text: marker === null ? body : body.slice(marker.length).trim(),
        marker,
        gap: marker === null ? 0 : body.length - marker.length - body.slice(marker.length).trimStart().length,
        indent: expanded.length - expanded.trimStart().length,
        blanks,
        page: isPaged ? index + 1 : null,
      })
      blanks = 0
    }
    return lines
  })
  return areStray(paged.flat()) ? paged.flat() : paged.flatMap(joinLoneMarkers)
}

/** A bullet by itself on a line belongs to the line below it. */
function joinLoneMarkers(lines: readonly TextLine[]): TextLine[] {
  return lines.flatMap((line, index) => {
    const above = lines[index - 1]
    if (above && isLoneMarker(above) && line.marker === null) {
      return [{ ...line, marker: above.marker, indent: above.indent, blanks: above.blanks }]
    }
    const next = lines[index + 1]
    return isLoneMarker(line) && next && next.marker === null ? [] : [line]
  })
}

/**
 * Whether the bullets of a text stand apart from what they mark, as in a PDF that draws them behind the words of its page: no line opens
 * with one, and several stand one below the other.
 */
function areStray(lines: readonly TextLine[]): boolean {
  const isBulleted = ({ marker, text }: TextLine) => marker !== null && text !== '' && isBullet(marker)
  const isInRun = (line: TextLine, index: number) => {
    const above = lines[index - 1]
    return above !== undefined && isLoneMarker(line) && isLoneMarker(above)
  }
  return lines.some(isInRun) && !lines.some(isBulleted)
}

/** Whether a line is a bullet with nothing behind it. */
export function isLoneMarker(line: TextLine): boolean {
  return line.text === '' && line.marker !== null
}

/** The marker that opens a line, or null. */
function markerOf(body: string): string | null {
  const head = HEAD.exec(body)?.[1]
  if (head !== undefined && isMarker(head)) return head
  const tight = TIGHT.exec(body)?.[1]
  return tight !== undefined && isBullet(tight) ? tight : null
}

/** The line as it was written, marker and all. */
export function written(line: TextLine): string {
  return line.marker === null ? line.text : `${line.marker} ${line.text}`
}
