import type { BlockContent, Blockquote, Heading, Root, RootContent } from 'mdast'
import type { VFile } from 'vfile'
import { endsSentence } from '../extract/formulas.js'
import { say } from '../messages.js'
import type { SectionKind } from '../schema.js'
import type { FamilyDefinition } from './families/family.js'
import { ruleOf, UNKNOWN_FAMILY } from './families/index.js'
import { hasBullets, pagesOf, plainText, type SectionNode } from './nodes.js'

/**
 * Transform: flat headings to sections. A heading that the family knows opens a section of its kind; one that it does
 * not know is a sub-heading where it stands among findings, and opens a narrative section elsewhere.
 * A boxed study becomes a section of its own, and the section it interrupts goes on behind it.
 */
export function toSections() {
  return (tree: Root, file: VFile): Root => {
    const family = file.data.family ?? UNKNOWN_FAMILY
    const children: RootContent[] = []
    let current: SectionNode | null = null
    let interrupted: SectionNode | null = null
    const open = (node: RootContent | null, kind: SectionKind) => {
      const pages = node ? pagesOf(node) : []
      current = {
        type: 'section',
        kind,
        heading: node ? plainText(node) : null,
        ...(node?.type === 'heading' && { depth: node.depth }),
        children: [],
        data: { pages },
      }
      children.push(current)
      return current
    }
    for (const [index, node] of tree.children.entries()) {
      if (node.type === 'opener' || node.type === 'subject' || node.type === 'closer') {
        children.push(node)
        continue
      }
      if (node.type === 'blockquote') {
        children.push(...toStudy(node, family))
        continue
      }
      if (node.type === 'heading') {
        const kind = kindOf(node, tree.children, index, current, family)
        if (kind !== null) {
          interrupted = interruptedBy(node, current ?? interrupted, family)
          open(node, kind)
          continue
        }
      }
      if (interrupted !== null && current !== null && endsStudy(node, current, interrupted)) {
        const reason = `Unexpected bullets behind “${current.heading}”, taken for more of “${interrupted.heading}”`
        say(file, 'section-resumed', reason, { page: pagesOf(node)[0] ?? null })
        current = interrupted
        interrupted = null
      }
      const section: SectionNode = current ?? open(null, 'narrative')
      if (section.data.pages?.length === 0) section.data.pages = pagesOf(node)
      section.children.push(node as BlockContent)
    }
    return { type: 'root', children }
  }
}

/** The section of judgements that a heading of a study without a box interrupts. */
function interruptedBy(
  heading: Heading,
  section: SectionNode | null,
  family: FamilyDefinition,
): SectionNode | null {
  const isStudy = ruleOf(family, plainText(heading))?.interrupts === true
  return isStudy && section !== null && hasBullets(section) && section.kind !== 'narrative' ? section : null
}

/**
 * Whether a list is no longer of a study without a box: above it a sentence goes on that broke off before the study. Nothing else shows
 * where such a study ends, for it may have bullets of its own.
 */
function endsStudy(node: RootContent, study: SectionNode, interrupted: SectionNode): boolean {
  const [last, above] = [study.children.at(-1), interrupted.children.at(-1)]
  if (node.type !== 'list' || last?.type !== 'paragraph' || above?.type !== 'list') return false
  const item = above.children.at(-1)
  return /^\p{Ll}/u.test(plainText(last)) && item !== undefined && !endsSentence(plainText(item))
}

/** The kind of section that a heading opens, or null where it is a sub-heading of the section it stands in. */
function kindOf(
  heading: Heading,
  nodes: readonly RootContent[],
  index: number,
  current: SectionNode | null,
  family: FamilyDefinition,
): SectionKind | null {
  const rule = ruleOf(family, plainText(heading))
  const isBulleted = leadsToList(nodes, index)
  const within = current !== null && current.kind !== 'narrative' ? current : null
  if (rule) {
    const kind = rule.onlyBulleted && !isBulleted ? 'narrative' : rule.kind
    // "Key strengths", and at once below it "Multi-agency strengths": one section with a sub-heading.
    return within?.kind === kind && within.children.length === 0 ? null : kind
  }
  if (within === null) return 'narrative'
  return isBulleted || !hasBullets(within) ? null : 'narrative'
}

/** Whether bullets stand before the next heading; sub-headings right behind each other count as one. */
function leadsToList(nodes: readonly RootContent[], from: number): boolean {
  for (let index = from + 1; index < nodes.length; index++) {
    const node = nodes[index] as RootContent
    if (node.type === 'list') return true
    if (node.type === 'closer') return false
    if (node.type === 'heading' && nodes[index - 1]?.type !== 'heading') return false
  }
  return false
}

/**
 * A boxed study as a narrative section: its first heading, or its first line, is its heading. Where boxes stand one right
 * below the other, or columns side by side, they come as one, and each title that the family knows begins a section. A box that opens
 * with a heading of findings and has a list under it is no study but that section, and so are those below it.
 */
function toStudy(study: Blockquote, family: FamilyDefinition): SectionNode[] {
  const sections: SectionNode[] = []
  const isStudy = boxedKind(study.children, 0, family) === 'narrative'
  for (const [index, child] of study.children.entries()) {
    const isTitle = isStudyTitle(child, family) || (index === 0 && child.type === 'heading')
    const open = sections.at(-1)
    if (open && !isTitle) open.children.push(child)
    else
      sections.push({
        type: 'section',
        kind: isStudy || !isTitle ? 'narrative' : boxedKind(study.children, index, family),
        heading: isTitle ? plainText(child) : null,
        children: isTitle ? [] : [child],
        data: { pages: pagesOf(child) },
      })
  }
  return sections
}

/** The kind of section that a box is from one of its titles on. */
function boxedKind(nodes: Blockquote['children'], at: number, family: FamilyDefinition): SectionKind {
  const title = nodes[at]
  const rule = title && nodes[at + 1]?.type === 'list' ? ruleOf(family, plainText(title)) : undefined
  return rule?.kind ?? 'narrative'
}

/** No title of a study is longer. */
const LONGEST_TITLE = 120

function isStudyTitle(node: SectionNode['children'][number], family: FamilyDefinition): boolean {
  if (node.type !== 'heading' && node.type !== 'paragraph') return false
  const text = plainText(node)
  return text.length <= LONGEST_TITLE && !text.endsWith('.') && ruleOf(family, text) !== undefined
}
