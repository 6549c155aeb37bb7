import type { VFile } from 'vfile'
import { say } from '../messages.js'
import type { Letter } from '../schema.js'
import type { FamilyDefinition } from './families/family.js'
import { isClosing, UNKNOWN_FAMILY } from './families/index.js'
import type { UnnamedSection } from './findings.js'
import { isGreeted, toGreeted } from './greeting.js'
import { findAuthorities } from './several-authorities.js'
import { opensWithNone, speaksOfNone } from './stated-none.js'

/**
 * Says aloud what a letter should have and this one has not.
 *
 * @param intro its first paragraph.
 */
export function doubt(
  letter: Pick<Letter, 'title' | 'letterDate' | 'salutation' | 'addressees' | 'signatories' | 'authority'> & {
    sections: UnnamedSection[]
  },
  file: VFile,
  intro = '',
): void {
  const page = file.data.firstPage ?? 1
  if (letter.salutation === null) {
    say(file, 'missing-salutation', 'Unexpected opening, expected a line that begins with “Dear”', { page })
  }
  if (letter.addressees.length === 0) {
    say(file, 'missing-addressee', 'Unexpected opening, expected the name of an addressee', { page })
  }
  const greeted = toGreeted(letter.salutation ?? '')
  if (letter.addressees.length > 0 && greeted.length > 0) {
    const names = letter.addressees.map(({ name }) => name).join(', ')
    if (!isGreeted(names, greeted)) {
      say(file, 'greeted-other', `Unexpected addressee “${names}”, expected “${greeted.join('” and “')}”`, {
        page,
      })
    }
  }
  if (letter.signatories.length === 0) {
    say(file, 'missing-signatory', 'Unexpected end of the letter, expected the name of a signatory')
  }
  if (letter.authority.laCode === null) {
    const name = letter.authority.name ?? 'none'
    say(file, 'unknown-authority', `Unexpected authority “${name}”, expected one of the table`)
  }
  const organisations = letter.addressees.flatMap(({ organisation }) => organisation ?? [])
  const named = findAuthorities(letter.title ?? '', organisations, intro, letter.letterDate)
  if (named.length > 1) {
    const names = named.map(({ name }) => `“${name}”`).join(' and ')
    say(
      file,
      'several-authorities',
      `Unexpected authorities ${names}, expected the one that the letter is about`,
      {
        page,
      },
    )
  }
  const judged = letter.sections.filter((section) => section.kind !== 'narrative')
  if (judged.length === 0) {
    say(
      file,
      'missing-sections',
      'Unexpected text without a heading of findings, expected at least one section of them',
    )
  }
  for (const section of judged) {
    if (section.findings.length === 0 && !section.statedNone) {
      say(
        file,
        'empty-section',
        `Unexpected section “${section.heading}” without findings, expected some or the statement that there are none`,
        { page: section.page },
      )
    }
    const statement = statementBeside(section, file.data.family ?? UNKNOWN_FAMILY)
    if (statement !== null) {
      say(
        file,
        'none-beside-more',
        `Unexpected words beside the statement “${statement}” in “${section.heading}”, expected nothing else`,
        { page: section.page },
      )
    }
  }
}

/** The statement that a section has nothing in it, where more than it stands there; else null. */
function statementBeside({ paragraphs, findings }: UnnamedSection, family: FamilyDefinition): string | null {
  const statement = [...findings, ...paragraphs].find(({ text }) => opensWithNone(text))?.text
  if (statement === undefined) return null
  const isMore = (text: string) =>
    !opensWithNone(text) && !speaksOfNone(text) && !isClosing(family, text) && !text.endsWith(':')
  return findings.length > 0 || paragraphs.some(({ text }) => isMore(text)) ? statement : null
}
