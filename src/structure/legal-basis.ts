import { toSentences } from './sentences.js'

const NUMBER = String.raw`\d+[A-Z]?(?:\s?\(\w{1,4}\))*`
const SECTIONS = String.raw`(?:[Ss]ections?|[Ss]s?\.)\s?${NUMBER}(?:(?:,\s*|\s+(?:and|or|to)\s+|\s?[-\u2013]\s?)${NUMBER})*`
const ACT = String.raw`(?:[Tt]he\s+)?(?:\p{Lu}[\p{L}'’]*[,\s]+(?:(?:and|of|for|to|etc\.?)\s+)*(?:\([^)]*\)\s*)?)+?(?:Act|Measure)(?:\s+of)?,?\s+\d{4}`

/** The sections of an act, as a letter names them: "section 20 of the Children Act 2004". */
const BASIS = new RegExp(String.raw`${SECTIONS}\s+of\s+${ACT}`, 'gu')

/** A sentence that says what an inspection rests on; enquiries, assessments and care rest on acts as well. */
const IS_INSPECTION = /\b(?:inspections?|visits?|inspected|inspectors)\b/i
const IS_GROUND =
  /\b(?:under|in accordance with|pursuant to|by virtue of|powers|required by|in line with|set out in)\b[^.]*$/i

/**
 * The legal basis of the inspection as the letter names it, the shortest phrase that names act and sections; null
 * where the letter does not. Acts that the letter names for another reason (section 47 enquiries) are passed over.
 *
 * @param text paragraphs, with a blank line between them; footnotes too, where letters often put it.
 */
export function findLegalBasis(text: string): string | null {
  for (const sentence of toSentences(text)) {
    if (!IS_INSPECTION.test(sentence)) continue
    for (const match of sentence.matchAll(BASIS)) {
      if (IS_GROUND.test(sentence.slice(0, match.index))) return match[0]
    }
  }
  return null
}
