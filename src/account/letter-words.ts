import type { Letter } from '../schema.js'
import { toWords } from './words.js'

/** The fields of a letter that hold words of its source. */
export type WordedLetter = Pick<Letter, 'title' | 'salutation' | 'addressees' | 'signatories' | 'copies'> & {
  sections: (Omit<Letter['sections'][number], 'findings'> & {
    findings: Pick<Letter['sections'][number]['findings'][number], 'text' | 'subheading'>[]
  })[]
}

/**
 * Every word that a letter holds, once for each time that the source has it: a sub-heading, which stands on each finding
 * below it, counts where it changes.
 */
export function wordsOfLetter(letter: WordedLetter): string[] {
  const texts: (string | null)[] = [letter.title, letter.salutation]
  let shared: string | null = null
  let body: string | null = null
  for (const { name, role, organisation, address, postcode } of letter.addressees) {
    texts.push(name, role)
    // Persons named one behind the other share the block that follows.
    const block = JSON.stringify([address, postcode])
    const isShared = address.length > 0 && block === shared
    if (!isShared) texts.push(...address, postcode)
    if (!isShared || organisation !== body) texts.push(organisation)
    shared = block
    body = organisation
  }
  for (const { name, role, organisation } of [...letter.signatories, ...letter.copies])
    texts.push(name, role, organisation)
  for (const section of letter.sections) {
    texts.push(section.heading, ...section.paragraphs.map((paragraph) => paragraph.text))
    let subheading: string | null = null
    for (const finding of section.findings) {
      if (finding.subheading !== subheading) texts.push(finding.subheading)
      subheading = finding.subheading
      texts.push(finding.text)
    }
  }
  return texts.flatMap((text) => (text === null ? [] : toWords(text)))
}
