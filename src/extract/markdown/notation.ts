/** An anchor that Pandoc sets, and nothing in it. */
const ANCHOR = /\[\]\{[^{}\n]*\}/g

/** A stretch of text to which Pandoc gives a look or a style: `[Strengths]{.underline}`. */
const SPAN = /\[([^[\]\n]+)\]\{(?:[.#][\w:-]|[\w-]+=)[^{}\n]*\}/g

/** What Pandoc says of a heading or a picture behind it: `{#strengths .unnumbered}`. */
const ATTRIBUTES =
  /(?<=^#{1,6}\s.*|!\[[^\]\n]*\]\([^)\n]*\))[ \t]*\{(?:[.#][\w:-]|-\}|[\w-]+=)[^{}\n]*\}?[ \t]*(?=\n|$)/gm

/** The rows of colons that open and close a division. */
const FENCE = /^[ \t]*:{3,}(?:[ \t]*(?:\{[^{}\n]*\}|[\w-]+)[ \t]*:*)?[ \t]*$/gm

/** The mark of a heading right before its text, which Markdown asks a space for. */
const TIGHT = /^(#{1,6})(?=\p{Lu}\p{L}+(?: |$))/gmu

/** Brings dialects of Markdown to the one that is read here: Pandoc's attributes, which say nothing, and headings without a space. */
export function toPlainNotation(text: string): string {
  return text
    .replace(ANCHOR, '')
    .replace(SPAN, '$1')
    .replace(ATTRIBUTES, '')
    .replace(FENCE, '')
    .replace(TIGHT, '$1 ')
}
