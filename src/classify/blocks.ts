/**
 * The kinds of feature. Each is normalised for itself, so that long texts do not shout and one kind does not
 * drown another; how much each counts is set by the learner that looks at them.
 */
export const BLOCKS = [
  /** Words and pairs of neighbours, anywhere. */
  'words',
  /** The same in the first sentence, */
  'first',
  /** in the first clause, */
  'clause',
  /** among the first words. */
  'lead',
  /** Two words of weight near each other, in either order. */
  'pairs',
  /** Concepts of the field, and how early they come. */
  'concepts',
  /** Concepts in the first sentence, among the first words, named first. */
  'places',
  /** The phrases that name concepts. */
  'phrases',
  /** A concept and a word of weight beside it. */
  'context',
  /** A concept near a word that judges. */
  'judged',
] as const

export type Block = (typeof BLOCKS)[number]
