import type { BlockContent, List, ListItem, RootContent } from 'mdast'
import type { Box, Finding, Paragraph, Section } from '../schema.js'
import type { FamilyDefinition } from './families/family.js'
import { isClosing } from './families/index.js'
import { pagesOf, plainText, type SectionNode } from './nodes.js'
import { isContrast, isStatementOfNone } from './stated-none.js'

/** Findings carry their place; the ids are given when the whole letter is known. */
export type UnnamedFinding = Omit<Finding, 'id'>
export type UnnamedSection = Omit<Section, 'findings'> & { findings: UnnamedFinding[] }

/**
 * The content of a section: each top-level bullet is a finding, with its nested bullets; what stands beside
 * bullets is a paragraph. A section of judgements without bullets states them as paragraphs, each a finding.
 */
export function toSection(node: SectionNode, family: FamilyDefinition): UnnamedSection {
  const section: UnnamedSection = {
    kind: node.kind,
    heading: node.heading,
    page: node.data.pages?.[0] ?? null,
    statedNone: false,
    paragraphs: [],
    findings: [],
  }
  const judges = node.kind !== 'narrative'
  const hasBullets = node.children.some((child) => child.type === 'list')
  let subheading: string | null = null
  for (const [index, child] of node.children.entries()) {
    if (child.type === 'list' && judges) {
      for (const item of child.children) addFinding(section, subheading, item)
    } else if (child.type === 'heading' && judges) {
      subheading = plainText(child)
      // A sub-heading is kept on the findings below it; where none follow it stands for itself.
      if (!hasFindingsBelow(node.children, index, hasBullets)) section.paragraphs.push(...toParagraphs(child))
    } else if (judges && !hasBullets && node.kind !== 'findings' && child.type === 'paragraph') {
      const text = plainText(child)
      const isBesideNone = isNoneStated(section) && !isContrast(text)
      if (isBesideNone || isLeadIn(text) || isClosing(family, text)) {
        section.paragraphs.push(...toParagraphs(child))
      } else addFinding(section, subheading, child)
    } else {
      section.paragraphs.push(...toParagraphs(child))
    }
  }
  return judges ? withStatement(section) : section
}

/** Whether all that a section has so far is the statement that there is nothing in it. */
function isNoneStated({ findings }: UnnamedSection): boolean {
  return findings.length === 1 && isStatementOfNone(findings[0]?.text ?? '')
}

/** What says that there are no findings is none: a section that holds nothing else states none. */
function withStatement(section: UnnamedSection): UnnamedSection {
  if (isNoneStated(section)) {
    const statements = section.findings.map(({ text, pages }) => ({ text, pages }))
    return { ...section, statedNone: true, paragraphs: [...statements, ...section.paragraphs], findings: [] }
  }
  const statedNone =
    section.findings.length === 0 && section.paragraphs.some(({ text }) => isStatementOfNone(text))
  return { ...section, statedNone }
}

/** What leads in judgements is none itself. */
function isLeadIn(text: string): boolean {
  return text.endsWith(':')
}

function addFinding(section: UnnamedSection, subheading: string | null, node: ListItem | BlockContent): void {
  const text = itemText(node)
  // A dash alone says nothing.
  if (!/[\p{L}\p{N}]/u.test(text)) return
  section.findings.push({
    ordinal: section.findings.length + 1,
    subheading,
    text,
    pages: mergePages(node),
    boxes: mergeBoxes(node),
    themes: [],
  })
}

/** The text of an item with its nested items, in reading order, on one line. */
function itemText(node: RootContent): string {
  if (node.type !== 'listItem' && node.type !== 'list') return plainText(node)
  return node.children
    .map((child) => itemText(child))
    .filter((part) => part !== '')
    .join(' ')
}

function hasFindingsBelow(nodes: readonly RootContent[], from: number, hasBullets: boolean): boolean {
  for (let index = from + 1; index < nodes.length; index++) {
    const node = nodes[index] as RootContent
    if (node.type === 'list') return true
    if (node.type === 'heading') return false
    if (!hasBullets && node.type === 'paragraph') return true
  }
  return false
}

/** What is no finding, as paragraphs: a list in a narrative gives one for every item. */
function toParagraphs(node: RootContent): Paragraph[] {
  if (node.type === 'list') return node.children.flatMap((item) => toParagraphs(item))
  if (node.type === 'table' || node.type === 'tableRow' || node.type === 'blockquote') {
    return (node.children as RootContent[]).flatMap((child) => toParagraphs(child))
  }
  const text = itemText(node)
  return text === '' ? [] : [{ text, pages: mergePages(node) }]
}

function mergePages(node: RootContent): number[] {
  const pages = new Set(pagesOf(node))
  for (const list of nestedLists(node))
    for (const item of list.children) for (const page of mergePages(item)) pages.add(page)
  return [...pages].sort((a, b) => a - b)
}

function mergeBoxes(node: RootContent): Box[] {
  const boxes = [...(node.data?.boxes ?? [])]
  for (const list of nestedLists(node)) for (const item of list.children) boxes.push(...mergeBoxes(item))
  return boxes
}

function nestedLists(node: RootContent): List[] {
  return node.type === 'listItem' ? node.children.filter((child): child is List => child.type === 'list') : []
}
