/** An anchor that Pandoc sets, and nothing in it. */
const ANCHOR = /\[\]\{[^{}\n]*\}/g

/** A stretch of text to which Pandoc gives a look or a style: `[Strengths]{.underline}`. */
const SPAN = /\[([^[\]\n]+)\]\{(?:[.#][\w:-]|[\w-]+=)[^{}\n]*\}/g

/** What Pandoc says of a heading or a picture behind it: `{#strengths .unnumbered}`. */
const ATTRIBUTES = /\s*\{(?:[.#][\w:-]|-\}|[\w-]+=)[^{}]*\}?$/

/** A line that is a heading or a picture, of no more characters than either takes. */
const BEARER = /^(?:#{1,6}\s|!\[).{1,300}\}\s*$/gm

/** The rows of colons that open and close a division. */
const FENCE = /^[ \t]*:{3,40}(?: ?(?:\{[^{}\n]{1,200}\}|[\w-]{1,60}))?(?: ?:{1,40})?[ \t]*$/gm

/** The place that a link leads to, and no words in it. */
const TARGET = /<(span|a)(?:\s[^<>]*)?>\s*<\/\1>/g

/** What Marker sets between pages, with the number of the one that follows. */
const PAGE = /^\{\d+\}-{10,}$/gm

/** Where one stretch of bold type ends and the next begins at once, it is one. */
const SEAM = /(?<=[^\s*])\*{4}(?=[^\s*])/g

/** The mark of a heading right before its text, which Markdown asks a space for. */
const TIGHT = /^(#{1,6})(?=\p{Lu}\p{L}+(?: |$))/gmu

/** Brings dialects of Markdown to the one that is read here: what Pandoc and Marker add says nothing, and the spaces of headings may be left out. */
export function toPlainNotation(text: string): string {
  return withoutQuotation(text)
    .replace(ANCHOR, '')
    .replace(SPAN, '$1')
    .replace(BEARER, (line) => line.trimEnd().replace(ATTRIBUTES, ''))
    .replace(FENCE, '')
    .replace(TARGET, '')
    .replace(PAGE, '---')
    .replace(SEAM, '')
    .replace(TIGHT, '$1 ')
}

/** A letter that is quoted from its first line to its last. */
function withoutQuotation(text: string): string {
  const lines = text.split('\n')
  const isQuoted = lines.every((line) => line.trim() === '' || line.startsWith('>'))
  return isQuoted ? lines.map((line) => line.replace(/^> ?/, '')).join('\n') : text
}
