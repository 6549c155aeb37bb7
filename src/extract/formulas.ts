/** Opening of a salutation. */
export const SALUTATION = /^Dear\b/

/** The formula that ends the body of a letter. */
export const VALEDICTION =
  /^(Yours?\s+(sincere|faithful|tru)l\w*|(with )?(kind|best|warm) (regards|wishes)|regards)\b/i

/** A line that is a date and nothing else. */
export const DATE_LINE =
  /^(\d{1,2})(st|nd|rd|th)?\s+(January|February|March|April|May|June|July|August|September|October|November|December)\s+(19|20)\d\d$/i

/** Lists of who gets a copy open so; they stand after the signatures, in some letters before them. */
export const COPIES =
  /^(?:(?:copy|copies|copied|c\.?c(?:\.|[’']?d)?)(?!\p{L})|(?:distribution|circulation)(?: list)?(?=\s*:))(?:\s*(?:sent|circulated|for information)\b)?(?:\s*to\b)?\s*(?:[:;.]|[–—-]+\s)*/iu

/** How the closing paragraph of any letter begins: it speaks of the letter itself, or thanks. */
export const CLOSING =
  /^(this letter|a copy of this letter|(i|we) (am|are|have|will|would|shall) (copy|copied|sen[dt]|copying|sending|like to thank|grateful|look)|(i|we) (thank|hope|look forward)|please\b|thank you\b)/i

/** A sentence, or what leads in a list, ends so; a closing quote, bracket or mark of emphasis may follow. */
const SENTENCE_END = /[.!?:;]['’”")\]*_]*$/

/** A heading that asks begins so; running text that ends in a question is none. */
const QUESTION = /^\W*(what|how|who|whose|why|where|when|which|are|is|do|does|did|have|has|can|should)\b/i

/** Whether a text ends in a question that is no heading's ("What needs to improve?"). */
export function endsInQuestion(text: string): boolean {
  return text.endsWith('?') && !QUESTION.test(text)
}

/** Whether a text ends where a sentence does. */
export function endsSentence(text: string): boolean {
  return SENTENCE_END.test(text.trimEnd())
}

/** No line that its author ended does so in one of these words: "assessment arrangements within" goes on with a name. */
const DANGLING = /\s(of|and|in|within|for|to|the|by|with|at|on|or|from|into)$/

/** Whether a text breaks off in mid-phrase. */
export function isDangling(text: string): boolean {
  return DANGLING.test(text.trimEnd())
}
