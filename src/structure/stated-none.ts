/** The longest such statement; more is a finding that begins in the same words. */
const LONGEST = 200

/** What a section can have none of; areas of a county and plans that are strengths-based are something else. */
const NOUN = [
  String.raw`(?:such )?areas?(?=\s*(?:[.,;]|$)|\s+(?:for|requiring|needing|in|that|which|where|identified|found|noted|were|was|are|is|(?:have|has) been)\b|\s+of (?:(?:immediate|serious|significant|good) )?(?:priority|development|improvement|strength|practice|service|concern)\b)`,
  String.raw`strengths?(?=\s*(?:[.,;]|$)|\s+(?:identified|found|noted|were|was|are|is|(?:have|has) been|at|during)\b)`,
  'matters? (?:for|requiring|in need of) (?:priority|immediate|urgent)',
  'priority actions?',
  'actions? for priority',
].join('|')

const QUALIFIERS = String.raw`(?:(?:further|additional|new|other|specific|such|current|immediate|identified|key)\s+){0,2}`

/** When it was so: "At the time of this inspection", "On this occasion,". */
const TIME =
  '(?:at|during|on|in|from) (?:the time of )?(?:this|the|our|present)(?: (?:inspection|visit|occasion|time|stage))?'

/** What comes before the noun, so that the long pattern of nouns is compiled once. */
const DENIAL = [
  `(?:${TIME},? )?no`,
  `(?:${TIME},? )?there (?:are|were|is|was) (?:currently |presently |at present )?(?:no|not any)`,
  String.raw`(?:this|the|our) (?:inspection|visit)\b.*\b(?:no|not .*\bany)`,
  String.raw`(?:(?:the )?inspectors|we)\b.*\b(?:no|not .*\bany)`,
  String.raw`it (?:is|was) not necessary to \w+ any`,
].join('|')

/** The forms in which a letter says that there is nothing under a heading. */
const STATEMENT = new RegExp(
  [
    String.raw`^(?:${TIME},? )?(?:there (?:are|were|is|was) )?(?:none|nil|n/a|not applicable|not identified|nil return)(?:\s+(?:(?:were|was|are|is|have been)\s+)?(?:identified|found|noted|seen|applicable))?(?: by (?:the )?inspectors)?(?: ${TIME})?\.?$`,
    String.raw`^(?:there (?:is|was) )?(?:nothing to report|no ${QUALIFIERS}action (?:(?:is|was) )?(?:needed|required|necessary))(?: ${TIME})?\.?$`,
    `^(?:${DENIAL}) ${QUALIFIERS}(?:${NOUN})`,
  ].join('|'),
  'i',
)

/** A further sentence that praises the first; any other may be a finding. */
const SPEAKS_OF_IT =
  /^(this|that|it) is (to the |a )?(great |considerable )?(credit|tribute|testament|strength|positive|commendable)\b/i

/** What takes back a part of what was said. */
const CONTRAST =
  /\b(however|but|(al)?though|nevertheless|nonetheless|except|save|yet|other than|apart from|beyond)\b/i

/** What a sentence has that asks for something after all. */
const ASKS = /\b(still|should|must|needs?|requir\w+|recommend\w*|improv\w+|consider\w*|areas?|actions?)\b/i

/**
 * Whether a text is a letter's own statement that a section has nothing in it ("There are no areas for priority action",
 * "Inspectors did not identify any priority actions", "None"): one short sentence, and behind it at most what speaks of it and asks for
 * nothing ("This is a credit to staff."). Whether it stands alone is for the section to say.
 */
export function isStatementOfNone(text: string): boolean {
  if (text.length > LONGEST || !opensWithNone(text)) return false
  const [first = '', ...others] = toSentences(text)
  return !isContrast(first) && others.every(speaksOfNone)
}

/** Whether a text begins with such a statement, whatever it goes on to say. */
export function opensWithNone(text: string): boolean {
  const [first = ''] = toSentences(text)
  return first.length <= LONGEST && STATEMENT.test(first)
}

/** Whether a text speaks of such a statement before it, and asks for nothing. */
export function speaksOfNone(text: string): boolean {
  return SPEAKS_OF_IT.test(text) && !isContrast(text) && !ASKS.test(text)
}

/** Whether a text takes back a part of what was said before it, or in it. */
export function isContrast(text: string): boolean {
  return CONTRAST.test(text)
}

function toSentences(text: string): string[] {
  return text.trim().split(/(?<=[.!?])\s+(?=\p{Lu})/u)
}
