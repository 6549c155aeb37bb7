import { matchesOf } from './matches.js'
import { toSentences } from './sentences.js'

const NUMBER = String.raw`\d+[A-Z]?(?:\s?\(\w{1,4}\))*`
const SECTIONS = String.raw`(?:[Ss]ections?|[Ss]s?\.)\s?${NUMBER}(?:(?:,\s*|\s+(?:and|or|to)\s+|\s?[-\u2013]\s?)${NUMBER})*`
const ACT = String.raw`(?:[Tt]he\s+)?(?:\p{Lu}[\p{L}'’]*[,\s]+(?:(?:and|of|for|to|etc\.?)\s+)*(?:\([^)]*\)\s*)?)+?(?:Act|Measure)(?:\s+of)?,?\s+\d{4}`

/** The sections of an act, as a letter names them: "section 20 of the Children Act 2004". */
const BASIS = new RegExp(String.raw`${SECTIONS}\s+of\s+${ACT}`, 'gu')

const UNDER = String.raw`\b(?:under|in accordance with|in line with|pursuant to|by virtue of|required by|set out in)\s+(?:[\p{L}\s]{0,40}\s)?$`

/** What stands before the basis of an inspection; enquiries, assessments and care rest on acts as well. */
const IS_GROUND = new RegExp(
  String.raw`\b(?:inspections?|visits?|inspected|conducted|carried out|undertaken)\b[^;]{0,120}${UNDER}`,
  'iu',
)

/** What stands before and after it where ministers ask for the inspection. */
const IS_UNDER = new RegExp(UNDER, 'iu')
const IS_REQUEST = /\brequest(?:ed|s)?\b.*\binspect/i

/**
 * The legal basis of the inspection as the letter names it, the shortest phrase that names act and sections; null
 * where the letter does not. Acts that the letter names for another reason (section 47 enquiries) are passed over.
 *
 * @param text paragraphs, with a blank line between them; footnotes too, where letters often put it.
 */
export function findLegalBasis(text: string): string | null {
  for (const sentence of toSentences(text)) {
    for (const match of matchesOf(sentence, BASIS)) {
      const before = sentence.slice(0, match.index)
      const after = sentence.slice(match.index + match[0].length)
      if (IS_GROUND.test(before) || (IS_UNDER.test(before) && IS_REQUEST.test(after))) return match[0]
    }
  }
  return null
}
