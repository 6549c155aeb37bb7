/** Opening of a salutation. */
export const SALUTATION = /^Dear\b/

/** The formula that ends the body of a letter. */
export const VALEDICTION =
  /^(Yours?\s+(sincere|faithful|tru)l\w*|(with )?(kind|best|warm) (regards|wishes)|regards)\b/i

/** Lists of who gets a copy open so; they stand after the signatures, in some letters before them. */
export const COPIES = /^(copy|copies|c\.?c\.?|copied)\b(\s*to\b)?\s*[:;.]?/i

/** A sentence, or what leads in a list, ends so; a closing quote, bracket or mark of emphasis may follow. */
const SENTENCE_END = /[.!?:;]['’”")\]*_]*$/

/** Whether a text ends where a sentence does. */
export function endsSentence(text: string): boolean {
  return SENTENCE_END.test(text.trimEnd())
}
