import type { BlockContent, List, ListItem, RootContent } from 'mdast'
import type { Box, Finding, Paragraph, Section } from '../schema.js'
import type { FamilyDefinition } from './families/family.js'
import { isClosing } from './families/index.js'
import { pagesOf, plainText, type SectionNode } from './nodes.js'

/** A letter's own statement that a section has nothing in it. */
const STATED_NONE =
  /^(there (are|were) no|no) ([\w-]+ ){0,4}(areas?|priority actions?|strengths|actions?)\b|^none\b|\bdid not (identify|find) any areas?\b/i

/** The longest such statement; more is a finding that begins in the same words. */
const LONGEST_STATEMENT = 200

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
      for (const item of child.children) {
        if (isStatedNone(itemText(item))) {
          section.statedNone = true
          section.paragraphs.push(...toParagraphs(item))
        } else addFinding(section, subheading, item)
      }
    } else if (child.type === 'heading' && judges) {
      subheading = plainText(child)
      // A sub-heading is kept on the findings below it; where none follow it stands for itself.
      if (!hasFindingsBelow(node.children.slice(index + 1), hasBullets))
        section.paragraphs.push(...toParagraphs(child))
    } else if (judges && !hasBullets && node.kind !== 'findings' && child.type === 'paragraph') {
      const text = plainText(child)
      if (isStatedNone(text)) {
        section.statedNone = true
        section.paragraphs.push(...toParagraphs(child))
      } else if (section.statedNone || isLeadIn(text) || isClosing(family, text)) {
        section.paragraphs.push(...toParagraphs(child))
      } else addFinding(section, subheading, child)
    } else {
      if (judges && isStatedNone(plainText(child))) section.statedNone ||= !hasBullets
      section.paragraphs.push(...toParagraphs(child))
    }
  }
  return section
}

function isStatedNone(text: string): boolean {
  return text.length <= LONGEST_STATEMENT && STATED_NONE.test(text)
}

/** What leads in judgements is none itself. */
function isLeadIn(text: string): boolean {
  return text.endsWith(':')
}

function addFinding(section: UnnamedSection, subheading: string | null, node: ListItem | BlockContent): void {
  const text = itemText(node)
  if (text === '') return
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

function hasFindingsBelow(following: readonly RootContent[], hasBullets: boolean): boolean {
  for (const node of following) {
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
