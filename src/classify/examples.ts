/** A labelled finding to learn from or to be measured by. */
export interface Example {
  text: string
  /** Indices in the theme list, the main theme first; at least one. */
  themes: readonly number[]
  /** The letter that it stands in. */
  letter: string
  /** Examples of one group (one authority) are kept on one side of a split. */
  group: string
  /** True for a finding of a letter, which scores are made of; false for other text, good to learn from only. */
  judged: boolean
}

/** The authority that a gold id names: the id without its date, its council's name brought to one spelling. */
export function groupOfLetter(id: string): string {
  return id
    .replace(/-\d{4}(-\d{2}-\d{2})?(-[a-z]+)?$/, '')
    .split(/[^a-z]+/)
    .filter((word) => word !== '' && word !== 'and')
    .join('-')
}
