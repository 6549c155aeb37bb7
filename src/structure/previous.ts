import { MONTH } from './calendar.js'
import { toSentences } from './sentences.js'

const WHEN = String.raw`(?:(?:early|mid|late|the\s+(?:spring|summer|autumn|winter)\s+of)[\s-]+)?(?:\d{1,2}(?:\s+(?:and|to)\s+\d{1,2})?\s+)?(?:${MONTH}(?:(?:\s*(?:/|and|to|-)\s*)${MONTH})?\s+)?(?:19|20)\d{2}(?!\d)`
const VISIT = '(?:inspections?|visits?)'
/** Letters of European names: all letters there are, in either case, make patterns slow to compile. */
const LETTER = 'A-Za-zÀ-ž'

/** Words of the kind of visit: "ILACS", "full Ofsted", "judgement". */
const KIND = String.raw`(?:(?!(?:the|and|that|which|was|were|in|of|this|since|following|after|before)\b)[${LETTER}’'()-]+\s+){0,7}?`
/** What was inspected, by whom: "of Eastmere children’s services by Ofsted". */
const OF_WHAT = String.raw`(?:\s+(?:of|by|to|under|into|report|\(\w+\))(?:\s+(?!(?:in|on|during|where|when|which|published|and\s+the)\b)[${LETTER}’'()-]+){0,10}?)?`
const AT = String.raw`,?\s+(?:(?:which|that)\s+(?:took\s+place|was\s+[${LETTER}]+)\s+)?(?:in|on|of|from|during)\s+${WHEN}`

/** A way to name an earlier inspection. */
interface Naming {
  /** Words without which there is none: asked first, because to compile such a pattern takes longer than to read a letter. */
  hint: RegExp
  pattern: RegExp
  /** Whether it may be of this inspection as well: the year tells. */
  isOlder?: true
}

const EARLIER = /\b(?:last|previous(?:ly)?|recent(?:ly)?|latest|earlier|prior)\b/i

/** How a letter names an earlier inspection and when it was, the plainest first. */
const NAMED: readonly Naming[] = [
  {
    hint: EARLIER,
    pattern: naming`\b(?:the|its|their|our)\s+(?:last|previous|most\s+recent|latest|earlier|prior)\s+${KIND}${VISIT}${OF_WHAT}${AT}`,
  },
  {
    hint: EARLIER,
    pattern: naming`\b(?:last|previously|most\s+recently)\s+(?:inspected|visited)(?:\s+by\s+[${LETTER}]+)?${AT}`,
  },
  {
    hint: EARLIER,
    pattern: naming`(?<=[’']s\s)(?:last|previous|most\s+recent)\s+${KIND}${VISIT}${OF_WHAT}${AT}`,
  },
  {
    hint: /\b(?:since|at|after|following|from|in|through)\s+(?:the|an?|\p{L}+[’']s)\s/iu,
    pattern: naming`(?<=\b(?:since|at|after|following|from|in|through)\s+)(?:the|an?|[${LETTER}]+[’']s)\s+${KIND}${VISIT}${OF_WHAT}${AT}`,
  },
  { hint: /\btook\s+place\b/i, pattern: naming`\ban?\s+${KIND}${VISIT}${OF_WHAT}\s+took\s+place${AT}` },
  {
    hint: /\bthe\s+Ofsted\b/i,
    pattern: naming`\bthe\s+Ofsted\s+${KIND}${VISIT}${OF_WHAT}${AT}`,
    isOlder: true,
  },
  {
    hint: /\b(?:the|an)\s+[\w\s/-]*?(?:19|20)\d{2}/i,
    pattern: naming`\b(?:the|an)\s+(?:${WHEN}\s+)${KIND}${VISIT}`,
  },
]

function naming(parts: TemplateStringsArray, ...values: string[]): RegExp {
  return new RegExp(String.raw(parts, ...values), 'i')
}

/** Words of inspections by others, or of other services, and of visits that are none. */
const OTHERS =
  /\b(?:YOS|YOT|CQC|HMIC\w*|HMIP|police|prison|probation|schools?|fostering|adoption|homes?|surveys?|fire)\b|\bvisits?\s+(?:to|by)\b/i

/** Words beside which those are of an inspection of the letter's own kind. */
const OWN = /\bOfsted\b(?!.*\b(?:homes|surveys?)\b)|\bchildren[’']s\s+services\b/i

/** Every naming has the word in it, and a year; few sentences have both. */
const VISITED = /inspect|visit/i
const YEAR = /(?:19|20)\d{2}/

/**
 * The earlier inspection that a letter names with its date, as it names it ("the last inspection in October 2009");
 * null where the letter names none. The plainest naming wins over an earlier one in other words.
 *
 * @param text paragraphs, with a blank line between them.
 * @param year of this inspection, or null where it is not known: what may be this one is an earlier one where its year is.
 * @param ofFindings whether the text is of findings, which say "the inspection in May" of this one more often than paragraphs do.
 */
export function findPrevious(text: string, year: number | null, ofFindings = false): string | null {
  const sentences = toSentences(text).filter((sentence) => YEAR.test(sentence) && VISITED.test(sentence))
  for (const { hint, pattern, isOlder } of NAMED) {
    for (const sentence of sentences) {
      const found = hint.test(sentence) ? pattern.exec(sentence)?.[0] : undefined
      if (found === undefined || (OTHERS.test(found) && !OWN.test(found))) continue
      const mayBeThis = isOlder || (ofFindings && !EARLIER.test(found))
      if (!mayBeThis || (year !== null && Number(YEAR.exec(found)?.[0]) < year)) return found
    }
  }
  return null
}
