import type { VFile } from 'vfile'
import { say } from '../messages.js'
import type { FamilyDefinition } from './families/family.js'
import { isClosing } from './families/index.js'
import { hasBullets, pagesOf, plainText, type SectionNode } from './nodes.js'
import { toSentences } from './sentences.js'
import { opensWithNone, speaksOfNone } from './stated-none.js'

/**
 * Says aloud which text stands beside the bullets of a section of findings and was taken for none, though it neither leads
 * in a list nor closes the letter nor states that there is nothing: a finding without a bullet looks the same.
 */
export function doubtBesideLists(
  sections: readonly SectionNode[],
  family: FamilyDefinition,
  file: VFile,
): void {
  for (const section of sections) {
    if (section.kind === 'narrative' || !hasBullets(section)) continue
    const doubtful = findDoubtful(section, family)
    const [first] = doubtful
    if (!first) continue
    const more = doubtful.length > 1 ? ` and ${doubtful.length - 1} more` : ''
    const reason = `Unexpected text “${firstWords(plainText(first))}”${more} beside the list of “${section.heading}”, taken for no finding`
    say(file, 'text-beside-list', reason, { page: pagesOf(first)[0] ?? section.data.pages?.[0] ?? null })
  }
}

type Child = SectionNode['children'][number]

function findDoubtful({ children }: SectionNode, family: FamilyDefinition): Child[] {
  const lastList = children.findLastIndex(({ type }) => type === 'list')
  const doubtful: Child[] = []
  for (const [index, child] of children.entries()) {
    if (child.type === 'list' || child.type === 'heading') continue
    const text = plainText(child)
    if (isClosing(family, text)) {
      // What follows the close of a letter goes on with it.
      if (index > lastList) break
      continue
    }
    const isLeadIn = text.endsWith(':') || (leadsToList(children[index + 1]) && announcesList(text))
    const isOfNone = opensWithNone(text) || speaksOfNone(text)
    if (!isLeadIn && !isOfNone && /\p{L}/u.test(text)) doubtful.push(child)
  }
  return doubtful
}

/** Sub-headings may stand between what leads in a list and the list. */
function leadsToList(next: Child | undefined): boolean {
  return next?.type === 'list' || next?.type === 'heading'
}

/** Whether a text leads in a list: it ends in a colon, or in a sentence that speaks of what stands below. */
export function announcesList(text: string): boolean {
  return text.endsWith(':') || /\b(following|below|as follows)\b/i.test(toSentences(text).at(-1) ?? '')
}

/** The first words of a text, eight at most, each of a length that words have. */
const FIRST_WORDS = /^(?:\S{1,40} ){8}(?=\S)/

function firstWords(text: string): string {
  const [first] = FIRST_WORDS.exec(text) ?? []
  return first === undefined ? text.slice(0, 400) : `${first}…`
}
