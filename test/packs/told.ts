import type { Letter } from '../../src/schema.js'

/** What is said of a letter's place in its file or e-mail, which a letter that is alone in its file has not. */
const OF_ITS_PLACE = [
  'part-of-file',
  'outside-letters',
  'repeated-letter',
  'letter-in-attachment',
  'unread-attachment',
]

/**
 * All that a letter tells, whatever file it stands in: without ids and source, its pages counted from its own first.
 *
 * @param first the page of the file on which the letter begins.
 */
export function toTold({ id, source, coverage, messages, sections, ...letter }: Letter, first = 1) {
  const own = (page: number) => page - first + 1
  return {
    ...letter,
    lost: coverage.lost,
    messages: messages
      .filter(({ ruleId }) => !OF_ITS_PLACE.includes(ruleId))
      .map(({ ruleId, page }) => ({ ruleId, page: page === null || page < first ? page : own(page) })),
    sections: sections.map((section) => ({
      ...section,
      page: section.page === null ? null : own(section.page),
      paragraphs: section.paragraphs.map(({ text, pages }) => ({ text, pages: pages.map(own) })),
      findings: section.findings.map(({ id: _, boxes, pages, ...finding }) => ({
        ...finding,
        pages: pages.map(own),
        boxes: boxes.map((box) => ({ ...box, page: own(box.page) })),
      })),
    })),
  }
}
