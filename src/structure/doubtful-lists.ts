import type { VFile } from 'vfile'
import { say } from '../messages.js'
import { announcesList } from './beside-lists.js'
import type { FamilyDefinition } from './families/family.js'
import { ruleOf } from './families/index.js'
import { pagesOf, plainText, type SectionNode } from './nodes.js'
import { toSentences } from './sentences.js'

/**
 * Says aloud which lists may be no part of the section they stand in: those under a heading that lists seldom stand under, and
 * those that a sentence leads in which asks for something, or speaks of strengths, where the section does not.
 */
export function doubtLists(sections: readonly SectionNode[], family: FamilyDefinition, file: VFile): void {
  // A letter without any section of findings is doubted as a whole.
  if (sections.every(({ kind }) => kind === 'narrative')) return
  for (const section of sections) {
    const rule = section.heading === null ? undefined : ruleOf(family, section.heading)
    if (section.kind === 'narrative' && rule?.lists === 'expected') continue
    const isDoubted = section.kind === 'narrative' && rule?.lists === 'doubted'
    for (const [index, child] of section.children.entries()) {
      const above = section.children[index - 1]
      const leadIn = above?.type === 'paragraph' ? plainText(above) : ''
      if (child.type !== 'list' || !(isDoubted || isOfOther(section, leadIn))) continue
      const taken = section.kind === 'narrative' ? 'narrative' : `more of “${section.heading}”`
      const reason = `Unexpected list behind “${isDoubted ? section.heading : leadIn}”, taken for ${taken}`
      say(file, 'unknown-heading', reason, { page: pagesOf(child)[0] ?? section.data.pages?.[0] ?? null })
      break
    }
  }
}

const ASKS = /\b(should|must|needs? to|(is|are) (required|asked|expected) to|recommend(s|ed|ations?)?)\b/i
const PRAISES = /\bstrengths?\b/i

/** Whether what leads in a list speaks of other things than its section is for. */
function isOfOther({ kind }: SectionNode, leadIn: string): boolean {
  if (!announcesList(leadIn)) return false
  // What stands before the sentence that leads in may ask for anything.
  const isAsking = ASKS.test(toSentences(leadIn).at(-1) ?? '')
  if (kind === 'areas-for-development' || kind === 'priority-actions')
    return !isAsking && PRAISES.test(leadIn)
  return isAsking || (kind === 'narrative' && PRAISES.test(leadIn))
}
