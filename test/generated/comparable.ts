import type { Letter } from '../../src/schema.js'
import type { Expected } from '../specimens/expected.js'

/** The parts of a letter that its description decides, whatever its form: without pages and the print of headings. */
export function toComparable(
  read: Omit<Expected, 'inspection'> & {
    inspection: Pick<Letter['inspection'], 'start' | 'end'>
  },
) {
  const { family, title, letterDate, salutation, authority, inspection, addressees, signatories, copies } =
    read
  return {
    family,
    title,
    letterDate,
    salutation,
    authority: authority.name,
    inspection: { start: inspection.start, end: inspection.end },
    addressees,
    signatories,
    copies,
    sections: read.sections.map(({ kind, heading, statedNone, paragraphs, findings }) => ({
      kind,
      heading: heading?.toLowerCase().replace(/^\d+\. |[:\s]+$/g, '') ?? null,
      statedNone,
      paragraphs: paragraphs.map(({ text }) => text),
      findings: findings.map(({ subheading, text }) => ({ subheading, text })),
    })),
  }
}
