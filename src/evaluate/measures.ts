import { type Tally, toF1, toRate } from './tally.js'

interface MeasureForm {
  /** Name for people. */
  label: string
  /** How a tally becomes the figure. */
  toScore: (tally: Tally) => number | null
}

const rate = (label: string): MeasureForm => ({ label, toScore: toRate })
const f1 = (label: string): MeasureForm => ({ label: `${label}, F1`, toScore: toF1 })

/** All that is measured on each letter, in the order in which it is shown. */
export const MEASURES = {
  family: rate('family'),
  title: rate('title'),
  salutation: rate('salutation'),
  letterDate: rate('date of the letter'),
  inspectionStart: rate('inspection start'),
  inspectionEnd: rate('inspection end'),
  authority: rate('authority'),
  postcode: rate('postcode'),
  addresseeNames: f1('addressee names'),
  addresseeRoles: f1('addressee role and organisation words'),
  signatoryNames: f1('signatory names'),
  copiesNames: f1('copies names'),
  sections: f1('sections'),
  statedNone: rate('stated none'),
  findingsExact: f1('findings, exact'),
  findingsSoft: f1('findings, soft'),
  pages: rate('pages of exact findings'),
  subheadings: rate('subheadings of exact findings'),
  themes: f1('themes of exact findings'),
  mainTheme: rate('main theme'),
  topThemeInSet: rate('main theme among those of gold'),
  nothingLost: rate('letters with no word lost'),
} as const satisfies Record<string, MeasureForm>

/** Name of a measure, as it stands in the JSON of the scores. */
export type Measure = keyof typeof MEASURES

/** All measures, in the order in which they are shown. */
export const MEASURE_IDS = Object.keys(MEASURES) as Measure[]
