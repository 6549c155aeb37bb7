import type { Letter } from '../schema.js'
import type { Gold } from './gold.js'
import type { Measure } from './measures.js'
import { toAuthorityKey, toComparable } from './normalise.js'
import type { Comparison } from './score-letter.js'
import { toTrial } from './tally.js'

/** What a letter and gold say of one field, in comparable form; null where they say nothing. */
type Field = readonly [measure: Measure, got: string | null, want: string | null]

/** The fields of the letter that hold one value. */
export function compareFields(gold: Gold, letter: Letter | null): Comparison {
  const fields: Field[] = [
    ['family', letter?.family ?? null, gold.family],
    ['letterDate', letter?.letterDate ?? null, gold.letterDate],
    ['title', toTitle(letter?.title), toTitle(gold.title)],
    ['salutation', toSalutation(letter?.salutation), toSalutation(gold.salutation)],
    ['authority', toAuthorityKey(letter?.authority.name), toAuthorityKey(gold.authority)],
    ['inspectionStart', letter?.inspection.start ?? null, gold.inspection.start],
    ['inspectionEnd', letter?.inspection.end ?? null, gold.inspection.end],
  ]
  if (gold.postcode !== undefined) fields.push(['postcode', firstPostcode(letter), gold.postcode])
  const nothingLost = letter !== null && letter.coverage.lost === 0
  return {
    tallies: {
      ...Object.fromEntries(fields.map(([measure, got, want]) => [measure, toTrial(got === want)])),
      nothingLost: toTrial(nothingLost),
    },
    differences: fields
      .filter(([, got, want]) => got !== want)
      .map(([measure, got, want]) => ({ measure, got, want })),
  }
}

/** A title may be set in capitals, and end in a full stop or not. */
const toTitle = (title: string | null | undefined) => toComparable(title).replace(/\.+$/, '').toLowerCase()

const toSalutation = (salutation: string | null | undefined) => toComparable(salutation).replace(/,+$/, '')

const firstPostcode = (letter: Letter | null) =>
  letter?.addressees.find(({ postcode }) => postcode)?.postcode ?? null
