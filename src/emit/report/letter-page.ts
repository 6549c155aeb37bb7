import type { Element } from 'hast'
import type { Addressee, Finding, Letter, LetterMessage, Person, Section } from '../../schema.js'
import { printable } from '../printable.js'
import { KINDS } from './kinds.js'
import { type Content, element, having, link, type Page, toPage } from './page.js'
import { pagePath } from './page-path.js'
import { labelOf, placeOf } from './words.js'

/** The page of one letter: who, when, what it finds and where that stands, and what is in doubt. */
export function letterPage(letter: Letter): Page {
  const path = pagePath('letters', letter.id)
  return toPage(
    path,
    letter.title ?? letter.source.fileName,
    facts(letter),
    doubts(letter.messages),
    letter.sections.map((section) => sectionOf(path, section)),
  )
}

function facts({ source, coverage, ...letter }: Letter): Element {
  const { start, end } = letter.inspection
  const entries: [term: string, ...details: (string | null)[]][] = [
    ['Authority', letter.authority.name],
    ['Region', letter.authority.region ?? 'not known'],
    ['Letter of', letter.letterDate],
    ['Inspected', start === end ? start : `${start ?? 'not stated'} to ${end ?? 'not stated'}`],
    ['Legal basis', letter.inspection.legalBasis],
    ['To', ...letter.addressees.map(person)],
    ['Signed by', ...letter.signatories.map(person)],
    ['Copies to', ...letter.copies.map(person)],
    [
      'Read from',
      `${source.path}, by ${source.engine}${source.ocr ? ' off its picture' : ''}, SHA-256 ${source.sha256}`,
    ],
    [
      'Words',
      `${coverage.words}, of which ${coverage.furniture} letterhead, page ends and notes, ${coverage.lost} lost`,
    ],
  ]
  const list = entries.flatMap(([term, ...details]) => [
    element('dt', term),
    ...(details.length === 0 ? [null] : details).map((detail) => element('dd', detail ?? 'not stated')),
  ])
  return element('dl', list)
}

function person({ name, role, organisation }: Person | Addressee): string {
  return [name, role, organisation].filter((part) => part !== null).join(', ')
}

function doubts(messages: readonly LetterMessage[]): Content {
  const said = messages.filter(({ severity }) => severity !== 'info')
  if (said.length === 0) return null
  const items = said.map(({ reason, ruleId, page }) =>
    element('li', `${reason}${page === null ? '' : `, page ${page}`} `, element('code', ruleId)),
  )
  return element('section.doubt', element('h2', 'In doubt'), element('ul', items))
}

function sectionOf(path: string, { kind, heading, statedNone, paragraphs, findings }: Section): Element {
  const label = KINDS.find(([known]) => known === kind)?.[1] ?? kind
  const isNamed = kind !== 'narrative'
  return element(
    'section',
    heading === null ? null : element('h2', heading),
    isNamed ? element('p.about', label) : null,
    statedNone ? element('p', 'The letter states that there are none.') : null,
    paragraphs.map(({ text }) => element('p', text)),
    groupsOf(findings).map(({ subheading, members }) => [
      subheading === null ? null : element('h3', subheading),
      element(
        'ol',
        members.map((finding) => findingOf(path, finding)),
      ),
    ]),
  )
}

/** Findings that stand one behind the other under one sub-heading. */
function groupsOf(findings: readonly Finding[]): { subheading: string | null; members: Finding[] }[] {
  const groups: { subheading: string | null; members: Finding[] }[] = []
  for (const finding of findings) {
    const last = groups.at(-1)
    if (last?.subheading === finding.subheading) last.members.push(finding)
    else groups.push({ subheading: finding.subheading, members: [finding] })
  }
  return groups
}

function findingOf(path: string, { id, ordinal, text, pages, themes }: Finding): Element {
  const given = themes.map(({ id: theme, score, main }) => [
    ' · ',
    link(path, pagePath('themes', theme), labelOf(theme)),
    ` ${score.toFixed(2)}${main ? ' (main)' : ''}`,
  ])
  const about = element('div.about', placeOf(pages) || 'no pages', given)
  return having({ id: printable(id), value: `${ordinal}` }, element('li', text, about))
}
