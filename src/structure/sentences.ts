import { oneLine } from '../white-space.js'

/** What ends in a full stop without ending a sentence. */
const ABBREVIATION =
  /(?:\b(?:Mr|Mrs|Ms|Dr|Prof|St|Rev|Hon|No|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|e\.g|i\.e|etc)|\b\p{Lu})\.$/u

/**
 * The space after a sentence: behind its stop, a quotation mark or bracket and the mark of a footnote. It looks back from the space,
 * not from every character.
 */
const STOP = / (?<=[.?!]['’"”)]?\d{0,2} )(?=[\p{Lu}\d‘“"(])/u

/**
 * The sentences of a text, each on one line. A blank line ends a sentence, whatever stands before it; a line break
 * does not.
 */
export function toSentences(text: string): string[] {
  return text
    .split(/\n\s*\n/)
    .map(oneLine)
    .filter((paragraph) => paragraph !== '')
    .flatMap((paragraph) => joinAbbreviated(paragraph.split(STOP)))
}

/** Puts together again what was split after an abbreviation. */
function joinAbbreviated(pieces: readonly string[]): string[] {
  const sentences: string[] = []
  for (const piece of pieces) {
    const open = sentences.at(-1)
    if (open !== undefined && ABBREVIATION.test(open)) sentences[sentences.length - 1] = `${open} ${piece}`
    else sentences.push(piece)
  }
  return sentences
}
