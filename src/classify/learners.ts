import { BLOCKS, type Block } from './blocks.js'
import type { Example } from './examples.js'
import type { SparseRow } from './sparse.js'
import { rarityOf, type Vocabulary } from './vocabulary.js'

/** How loud each kind of feature is to a judge, and how the judge weighs its mistakes. */
export interface Learner {
  loudness: Partial<Record<Block, number>>
  cost: number
  positiveCost: number
  isPositive: (example: Example, theme: number) => boolean
}

/** The whole text tells best whether a theme belongs to a finding at all. */
export const BELONGS: Learner = {
  loudness: {
    words: 0.2,
    first: 0.1,
    pairs: 0.15,
    concepts: 0.6,
    phrases: 0.1,
    context: 0.1,
    judged: 0.08,
  },
  cost: 0.3,
  positiveCost: 2,
  isPositive: (example, theme) => example.themes.includes(theme),
}

/** What stands first tells best what a finding is first of all about. */
export const LEADS: Learner = {
  loudness: { words: 0.2, first: 0.12, clause: 0.1, lead: 0.1, concepts: 0.4, places: 0.45 },
  cost: 0.3,
  positiveCost: 1,
  isPositive: (example, theme) => example.themes[0] === theme,
}

/** How loud a feature is to a learner, the louder the rarer it is; 0 where the learner is deaf to it. */
export function loudnessOf(learner: Learner, vocabulary: Vocabulary, feature: number): number {
  const loudness = learner.loudness[BLOCKS[vocabulary.blocks[feature]!]!] ?? 0
  return loudness * rarityOf(vocabulary, feature)
}

/** The row as a learner hears it; what it is deaf to is left out. */
export function loudened(
  { columns, values }: SparseRow,
  learner: Learner,
  vocabulary: Vocabulary,
): SparseRow {
  const heard = [...columns.keys()].filter((at) => loudnessOf(learner, vocabulary, columns[at]!) > 0)
  return {
    columns: Int32Array.from(heard, (at) => columns[at]!),
    values: Float64Array.from(heard, (at) => values[at]! * loudnessOf(learner, vocabulary, columns[at]!)),
  }
}
