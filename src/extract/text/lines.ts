/** A line of a plain text, with what its layout says. */
export interface TextLine {
  /** Without indent, bullet and trailing space. */
  text: string
  /** The bullet, number or dash that opens the line, or null. */
  marker: string | null
  /** Columns of white space before the marker, or before the text. */
  indent: number
  /** Blank lines right above. */
  blanks: number
  /** From 1; null where the text has no page breaks. */
  page: number | null
}

const MARKER =
  /^([\u2022\u2023\u2043\u2219\u25a0-\u25ff\u2b1b\u2b1c\u27a2\u00b7\uf000-\uf0ff\u0192]|[oO\u00a7*](?=\s)|[-\u2010-\u2015\u2212\u23af](?=\s)|(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)](?=\s))\s*(?=\S)/i

/** Dashes and letters open a line of running text as well; glyphs do not. */
const SURE_MARKER = /^[\u2022\u2023\u2043\u2219\u25a0-\u25ff\u2b1b\u2b1c\u27a2\uf000-\uf0ff\u0192]$/

/**
 * The lines of a plain text. A form feed ends a page.
 */
export function toTextLines(text: string): TextLine[] {
  const pages = text.replace(/\r\n?/g, '\n').split('\f')
  const isPaged = pages.length > 1
  return pages.flatMap((page, index) => {
    const lines: TextLine[] = []
    let blanks = 0
    for (const raw of page.split('\n')) {
      const expanded = raw.replaceAll('\t', '        ').replace(/\u00a0/g, ' ')
      const body = expanded.trim()
      if (body === '') {
        blanks++
        continue
      }
      const marker = MARKER.exec(body)?.[1] ?? null
      lines.push({
        text: marker === null ? body : body.slice(marker.length).trim(),
        marker,
        indent: expanded.length - expanded.trimStart().length,
        blanks,
        page: isPaged ? index + 1 : null,
      })
      blanks = 0
    }
    return lines
  })
}

/** Whether a marker can be nothing else. */
export function isSureMarker(marker: string): boolean {
  return SURE_MARKER.test(marker)
}

/** The line as it was written, marker and all. */
export function written(line: TextLine): string {
  return line.marker === null ? line.text : `${line.marker} ${line.text}`
}
