import type { List, ListItem, Paragraph, Root, RootContent, Text } from 'mdast'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import type { Finding, Letter, Section } from '../schema.js'
import { printableLines } from './printable.js'

/** A letter as Markdown for people: who, when, and its sections with their findings. Every sign in it is literal. */
export function toMarkdown(letter: Letter): string {
  const root: Root = {
    type: 'root',
    children: [
      heading(1, letter.title ?? letter.source.fileName),
      facts(letter),
      ...letter.sections.flatMap(section),
    ],
  }
  return unified().use(remarkStringify, { bullet: '-' }).stringify(root)
}

function facts({ letterDate, authority, inspection, addressees, signatories }: Letter): List {
  const days =
    inspection.start === inspection.end ? inspection.start : `${inspection.start} to ${inspection.end}`
  const entries: [label: string, value: string | null][] = [
    ['Date', letterDate],
    ['Authority', authority.name],
    ['Inspected', inspection.start === null ? null : days],
    ['To', addressees.map(({ name }) => name).join('; ')],
    ['Signed', signatories.map(({ name }) => name).join('; ')],
  ]
  return list(
    entries.map(([label, value]) => `${label}: ${value === null || value === '' ? 'not stated' : value}`),
  )
}

function section({ kind, heading: printed, statedNone, paragraphs, findings }: Section): RootContent[] {
  const content: RootContent[] = paragraphs.map((each) => paragraph(each.text))
  let under: string | null = null
  for (const finding of findings) {
    if (finding.subheading !== under && finding.subheading !== null)
      content.push(heading(3, finding.subheading))
    under = finding.subheading
    const last = content.at(-1)
    if (last?.type === 'list') last.children.push(item(withThemes(finding)))
    else content.push(list([withThemes(finding)]))
  }
  const title = printed ?? (kind === 'narrative' ? null : kind)
  const none =
    statedNone && findings.length === 0 && paragraphs.length === 0 ? [paragraph('None stated.')] : []
  return [...(title === null ? [] : [heading(2, title)]), ...content, ...none]
}

function withThemes({ text: words, themes }: Finding): string {
  return themes.length === 0 ? words : `${words} [${themes.map(({ id }) => id).join(', ')}]`
}

function heading(depth: 1 | 2 | 3, value: string): RootContent {
  return { type: 'heading', depth, children: [text(value)] }
}

function paragraph(value: string): Paragraph {
  return { type: 'paragraph', children: [text(value)] }
}

/** The words of a letter may be shown on a terminal. */
function text(value: string): Text {
  return { type: 'text', value: printableLines(value) }
}

function item(value: string): ListItem {
  return { type: 'listItem', spread: false, children: [paragraph(value)] }
}

function list(items: readonly string[]): List {
  return {
    type: 'list',
    spread: false,
    children: items.map(item),
  }
}
