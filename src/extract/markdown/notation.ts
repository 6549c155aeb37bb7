/** An anchor that Pandoc sets, and nothing in it. */
const ANCHOR = /\[\]\{[^{}\n]*\}/g

/** A stretch of text to which Pandoc gives a look or a style: `[Strengths]{.underline}`. */
const SPAN = /\[([^[\]\n]+)\]\{(?:[.#][\w:-]|[\w-]+=)[^{}\n]*\}/g

/** What Pandoc says of a heading or a picture behind it: `{#strengths .unnumbered}`. */
const ATTRIBUTES = /^\{(?:[.#][\w:-]|-\}|[\w-]+=)[^{}]*\}?\s*$/

/** A heading, or a line that ends in a picture. */
const ATTRIBUTED = /^#{1,6}\s|^!\[[^\]]*\]\([^)]*\)\s*\{/

/** The rows of colons that open and close a division. */
const FENCE = /^[ \t]*:{3,40}(?:[ \t]*(?:\{[^{}\n]*\}|[\w-]+)[ \t]*:*)?[ \t]*$/gm

/** The mark of a heading right before its text, which Markdown asks a space for. */
const TIGHT = /^(#{1,6})(?=\p{Lu}\p{L}+(?: |$))/gmu

/** Brings dialects of Markdown to the one that is read here: Pandoc's attributes, which say nothing, and headings without a space. */
export function toPlainNotation(text: string): string {
  return text
    .replace(ANCHOR, '')
    .replace(SPAN, '$1')
    .replace(FENCE, '')
    .replace(TIGHT, '$1 ')
    .split('\n')
    .map(withoutAttributes)
    .join('\n')
}

function withoutAttributes(line: string): string {
  const at = line.lastIndexOf('{')
  const isAttributed = at > 0 && ATTRIBUTED.test(line) && ATTRIBUTES.test(line.slice(at))
  return isAttributed ? line.slice(0, at).trimEnd() : line
}
