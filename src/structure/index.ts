import type { Root, RootContent } from 'mdast'
import { unified } from 'unified'
import type { VFile } from 'vfile'
import type { Document, Furniture } from '../extract/document.js'
import { say } from '../messages.js'
import type { Letter } from '../schema.js'
import { toClosing } from './closer.js'
import { toFamily } from './families/index.js'
import { toSection, type UnnamedSection } from './findings.js'
import { toHardLines } from './nodes.js'
import { toAddressees } from './opener.js'
import { partition, VALEDICTION } from './partition.js'
import { toSections } from './sections.js'
import { findSubject } from './subject.js'

/** A letter before it is named and classified. */
export type Structured = Pick<
  Letter,
  | 'family'
  | 'title'
  | 'letterDate'
  | 'salutation'
  | 'authority'
  | 'inspection'
  | 'addressees'
  | 'signatories'
  | 'copies'
> & { sections: UnnamedSection[]; furniture: Furniture[] }

/**
 * The structure of a letter, from its mdast tree: opener, sections, closer. Doubts are messages on the file; a field
 * that the letter does not give is null.
 */
export async function toStructure(document: Document, file: VFile): Promise<Structured> {
  const parted = await unified().use(partition).run(document.tree, file)
  const [opener, ...rest] = parted.children
  const closer = rest.pop()
  const body = rest
  const furniture: Furniture[] = []

  const openerLines = toHardLines(opener?.type === 'opener' ? opener.children : [])
  const salutationAt = openerLines.findIndex((line) => /^Dear\b/.test(line.text))
  const salutation = openerLines[salutationAt]?.text.replace(/,$/, '') ?? null
  if (salutation === null) say(file, 'missing-salutation', 'Unexpected opening, expected a line that begins with “Dear”', { page: 1 })

  const subject = findSubject(body)
  if (!subject) say(file, 'missing-subject', 'Unexpected text behind the salutation, expected a subject line', { page: 1 })
  const family = toFamily(subject?.text ?? '')
  if (family.id === 'unknown') say(file, 'unknown-family', `Unexpected subject “${subject?.text ?? ''}”, expected that of a known family`)

  const dateAt = openerLines.findIndex((line) => /\b(19|20)\d\d$/.test(line.text) && /^(\w+day,? )?\d{1,2}\s*(st|nd|rd|th)?\s+\w+/.test(line.text))
  for (const line of openerLines.slice(0, Math.max(0, dateAt))) furniture.push({ kind: 'letterhead', text: line.text, page: line.page })
  const letterDate = toIso(openerLines[dateAt]?.text)
  const addressees = toAddressees(openerLines.slice(dateAt + 1, salutationAt), () => false)
  if (addressees.length === 0) say(file, 'missing-addressee', 'Unexpected opening, expected the name of an addressee', { page: 1 })

  const bodyTree: Root = { type: 'root', children: subject ? body.filter((_, index) => index !== subject.at) : body }
  const sectioned = await unified().use(() => toSections(family)).run(bodyTree, file)
  const sections = sectioned.children.flatMap((node) => (node.type === 'section' ? [toSection(node)] : []))

  const closerLines = toHardLines(closer?.type === 'closer' ? (closer.children as RootContent[]) : [])
  const signing = closerLines.filter((line) => {
    const isFormula = VALEDICTION.test(line.text)
    if (isFormula) furniture.push({ kind: 'valediction', text: line.text, page: line.page })
    return !isFormula
  })
  const closing = toClosing(signing)
  if (closing.signatories.length === 0) say(file, 'missing-signatory', 'Unexpected end of the letter, expected a signatory')

  return {
    family: family.id,
    title: subject?.text ?? null,
    letterDate,
    salutation,
    authority: { name: null, laCode: null, gssCode: null, region: null },
    inspection: { start: null, end: null, legalBasis: null, previous: null },
    addressees,
    signatories: closing.signatories,
    copies: closing.copies,
    sections,
    furniture,
  }
}

function toIso(text: string | undefined): string | null {
  const months = 'January February March April May June July August September October November December'.split(' ')
  const m = /(\d{1,2})\s*(?:st|nd|rd|th)?\s+([A-Z]\w+)\s+(\d{4})/.exec(text ?? '')
  if (!m) return null
  const month = months.indexOf(m[2] as string) + 1
  return month ? `${m[3]}-${String(month).padStart(2, '0')}-${String(m[1]).padStart(2, '0')}` : null
}
