import type { Heading } from 'mdast'
import type { VFile } from 'vfile'
import { say } from '../messages.js'
import type { FamilyDefinition } from './families/family.js'
import { ruleOf } from './families/index.js'
import { hasBullets, pagesOf, plainText, type SectionNode } from './nodes.js'

/**
 * Says aloud which headings that the family does not know may open a section of findings, though they were taken for
 * sub-headings of the section above, or for headings of narrative.
 */
export function doubtHeadings(sections: readonly SectionNode[], family: FamilyDefinition, file: VFile): void {
  // A letter without any section of findings is doubted as a whole.
  if (sections.every(({ kind }) => kind === 'narrative')) return
  for (const [index, section] of sections.entries()) {
    if (section.kind !== 'narrative') doubtSubheading(section, file)
    else if (section.heading !== null && !ruleOf(family, section.heading)) {
      const above = sections[index - 1]
      const where = hasBullets(section)
        ? 'of a list'
        : above && standsLikeSubheading(section, above)
          ? `behind findings of “${above.heading}”`
          : null
      if (where === null) continue
      say(file, 'unknown-heading', `Unexpected heading “${section.heading}” ${where}, taken for narrative`, {
        page: section.data.pages?.[0] ?? null,
      })
    }
  }
}

/** Whether a heading without a list is set like a sub-heading of the findings above it: those below it may have lost their bullets. */
function standsLikeSubheading({ depth = 0 }: SectionNode, above: SectionNode): boolean {
  const isSubheading = (child: SectionNode['children'][number]) =>
    child.type === 'heading' && child.depth <= depth
  return above.kind !== 'narrative' && hasBullets(above) && above.children.some(isSubheading)
}

function doubtSubheading(section: SectionNode, file: VFile): void {
  const heading = findDoubtful(section)
  if (heading === null) return
  say(
    file,
    'unknown-heading',
    `Unexpected heading “${plainText(heading)}” behind findings of “${section.heading}”, taken for a sub-heading of it`,
    { page: pagesOf(heading)[0] ?? section.data.pages?.[0] ?? null },
  )
}

/** How headings begin that say what is judged or asked for; sub-headings name a theme, a service or a place. */
const ASKS_OR_JUDGES =
  /^(what|where|how|things|areas?|matters?|issues?|actions?|points?|priorit(y|ies)|next|required|requirements?|expectations?)\b/i

/** The first sub-heading of a section that may open a section of its own. */
function findDoubtful(section: SectionNode): Heading | null {
  const isBulleted = hasBullets(section)
  let deepest = 0
  for (const child of section.children) {
    if (child.type === 'heading') {
      const isHigher = child.depth <= (section.depth ?? 0) && child.depth < deepest
      if (deepest > 0 && (isHigher || ASKS_OR_JUDGES.test(plainText(child)))) return child
      deepest = Math.max(deepest, child.depth)
    } else if (deepest === 0) {
      // Where a section has sub-headings, the first stands right below its own heading.
      const isFinding = child.type === 'list' || (!isBulleted && !plainText(child).endsWith(':'))
      if (isFinding) deepest = Number.POSITIVE_INFINITY
    }
  }
  return null
}
