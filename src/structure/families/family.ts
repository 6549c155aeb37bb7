import type { Family, SectionKind } from '../../schema.js'

/** What a heading of a letter means for the text under it. */
export interface HeadingRule {
  /** Tried against the heading in lower case, without closing punctuation. */
  pattern: RegExp
  kind: SectionKind
  /** The kind holds only where bullets stand under the heading; plain paragraphs under it are narrative. */
  onlyBulleted?: boolean
  /** What stands under the heading interrupts the section that it stands in, which goes on behind it. */
  interrupts?: boolean
  /**
   * What a list means under a heading of narrative: `doubted`, for letters have prose there, or `expected`, whatever leads it in. Else it
   * depends on what leads it in.
   */
  lists?: 'doubted' | 'expected'
}

/**
 * A family of letters, as data. A new family is a new file here, its line in the list of families, and its name in the schema, with what
 * it means in the data dictionary.
 */
export interface FamilyDefinition {
  id: Family
  /** How the subject line reads. */
  subject: RegExp
  /** Tried in order, before the headings that all families share. */
  headings: readonly HeadingRule[]
  /** How the paragraph begins that closes the body: it speaks of the inspection, and is no finding. */
  closing: RegExp
}
