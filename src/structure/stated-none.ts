/** The longest such statement; more is a finding that begins in the same words. */
const LONGEST = 200

/** What a section can have none of. */
const NOUN = '(?:areas?|priority actions?|strengths?|actions? for priority|additional (?:areas?|actions?))'

const QUALIFIERS = String.raw`(?:(?:further|additional|new|other|specific|such|current|immediate|identified|key)\s+){0,2}`

/** The forms in which a letter says that there is nothing under a heading. */
const STATEMENT = new RegExp(
  [
    String.raw`^(?:none|nil|n/a|not applicable)(?:\s+(?:were|was|are|is)?\s*(?:identified|found|noted|seen|applicable))?\.?$`,
    String.raw`^no ${QUALIFIERS}${NOUN}\b`,
    String.raw`^there (?:are|were|is|was) (?:currently |presently |at present )?(?:no|not any) ${QUALIFIERS}${NOUN}\b`,
    String.raw`^(?:this|the|our) (?:inspection|visit)\b.*\b(?:no|not .*\bany) ${QUALIFIERS}${NOUN}\b`,
    String.raw`^(?:the )?(?:inspectors|we)\b.*\b(?:no|not .*\bany) ${QUALIFIERS}${NOUN}\b`,
  ].join('|'),
  'i',
)

/**
 * Whether a text is a letter's own statement that a section has nothing in it ("There are no areas for priority action",
 * "Inspectors did not identify any priority actions", "None"): one short sentence. Whether it stands alone is for the section to say.
 */
export function isStatementOfNone(text: string): boolean {
  const isOneSentence = !/[.!?]\s+\p{Lu}/u.test(text)
  return text.length <= LONGEST && isOneSentence && STATEMENT.test(text.trim())
}
