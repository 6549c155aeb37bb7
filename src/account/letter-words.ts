import type { Letter } from '../schema.js'
import { toWords } from './words.js'

/** The fields of a letter that hold words of its source. */
export type WordedLetter = Pick<Letter, 'title' | 'salutation' | 'addressees' | 'signatories' | 'copies'> & {
  sections: (Omit<Letter['sections'][number], 'findings'> & {
    findings: Pick<Letter['sections'][number]['findings'][number], 'text' | 'subheading'>[]
  })[]
}

/** The words of a letter, for its account. */
export interface LetterWords {
  /** Once for each time that the source has them. */
  words: string[]
  /** What persons named one behind the other hold alike: the source may have it once for all, or for each. */
  shared: string[]
}

/**
 * Every word that a letter holds, once for each time that the source has it: a sub-heading, which stands on each finding
 * below it, counts where it changes.
 */
export function wordsOfLetter(letter: WordedLetter): LetterWords {
  const texts: (string | null)[] = [letter.title, letter.salutation]
  const alike: (string | null)[] = []
  let shared: string | null = null
  let body: string | null = null
  let held: string | null = null
  for (const { name, role, organisation, address, postcode } of letter.addressees) {
    texts.push(name)
    // Persons named one behind the other share the block that follows.
    const block = JSON.stringify([address, postcode])
    const isShared = address.length > 0 && block === shared
    if (!isShared) texts.push(...address, postcode)
    const isAlike = role === held && organisation === body
    if (!isShared || organisation !== body) (isAlike ? alike : texts).push(organisation)
    ;(isAlike || (isShared && role === held) ? alike : texts).push(role)
    shared = block
    body = organisation
    held = role
  }
  for (const people of [letter.signatories, letter.copies]) {
    for (const [index, { name, role, organisation }] of people.entries()) {
      const before = people[index - 1]
      const isAlike = before?.role === role && before.organisation === organisation
      texts.push(name)
      ;(isAlike ? alike : texts).push(role, organisation)
    }
  }
  for (const section of letter.sections) {
    texts.push(section.heading, ...section.paragraphs.map((paragraph) => paragraph.text))
    let subheading: string | null = null
    for (const finding of section.findings) {
      if (finding.subheading !== subheading) texts.push(finding.subheading)
      subheading = finding.subheading
      texts.push(finding.text)
    }
  }
  const wordsOf = (all: readonly (string | null)[]) => toWords(all.filter((text) => text !== null).join('\n'))
  return { words: wordsOf(texts), shared: wordsOf(alike) }
}
