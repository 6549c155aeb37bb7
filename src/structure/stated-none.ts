/** The longest such statement; more is a finding that begins in the same words. */
const LONGEST = 200

/** What a section can have none of; areas of a county and plans that are strengths-based are something else. */
const NOUN = [
  String.raw`(?:such )?areas?(?=\s*(?:[.,;]|$)|\s+(?:for|requiring|needing|in|that|which|where|identified|found|noted|were|was|are|is|(?:have|has) been)\b|\s+of (?:priority|development|improvement|strength|practice|service|concern)\b)`,
  String.raw`strengths?(?=\s*(?:[.,;]|$)|\s+(?:identified|found|noted|were|was|are|is|(?:have|has) been|at|during)\b)`,
  'matters? (?:for|requiring|in need of) (?:priority|immediate|urgent)',
  'priority actions?',
  'actions? for priority',
].join('|')

const QUALIFIERS = String.raw`(?:(?:further|additional|new|other|specific|such|current|immediate|identified|key)\s+){0,2}`

/** When it was so: "At the time of this inspection", "On this occasion,". */
const TIME =
  '(?:at|during|on|in|from) (?:the time of )?(?:this|the|our|present)(?: (?:inspection|visit|occasion|time|stage))?'

/** The forms in which a letter says that there is nothing under a heading. */
const STATEMENT = new RegExp(
  [
    String.raw`^(?:${TIME},? )?(?:there (?:are|were|is|was) )?(?:none|nil|n/a|not applicable|not identified|nil return)(?:\s+(?:(?:were|was|are|is|have been)\s+)?(?:identified|found|noted|seen|applicable))?(?: ${TIME})?\.?$`,
    `^(?:${TIME},? )?no ${QUALIFIERS}(?:${NOUN})`,
    `^(?:${TIME},? )?there (?:are|were|is|was) (?:currently |presently |at present )?(?:no|not any) ${QUALIFIERS}(?:${NOUN})`,
    String.raw`^(?:this|the|our) (?:inspection|visit)\b.*\b(?:no|not .*\bany) ${QUALIFIERS}(?:${NOUN})`,
    String.raw`^(?:the )?(?:inspectors|we)\b.*\b(?:no|not .*\bany) ${QUALIFIERS}(?:${NOUN})`,
    String.raw`^it (?:is|was) not necessary to \w+ any ${QUALIFIERS}(?:${NOUN})`,
  ].join('|'),
  'i',
)

/** How a further sentence begins that speaks of the first; any other may be a finding. */
const SPEAKS_OF_IT = /^(this|that|it)\b/i

/** What a sentence has that asks for something after all. */
const ASKS =
  /\b(however|but|(al)?though|nevertheless|nonetheless|except|still|yet|should|must|needs?|requir\w+|recommend\w*|improv\w+|consider\w*|areas?|actions?)\b/i

/**
 * Whether a text is a letter's own statement that a section has nothing in it ("There are no areas for priority action",
 * "Inspectors did not identify any priority actions", "None"): one short sentence, and behind it at most what speaks of it and asks for
 * nothing ("This is a credit to staff."). Whether it stands alone is for the section to say.
 */
export function isStatementOfNone(text: string): boolean {
  const [first = '', ...others] = text.trim().split(/(?<=[.!?])\s+(?=\p{Lu})/u)
  return (
    text.length <= LONGEST &&
    STATEMENT.test(first) &&
    others.every((sentence) => SPEAKS_OF_IT.test(sentence) && !ASKS.test(sentence))
  )
}
