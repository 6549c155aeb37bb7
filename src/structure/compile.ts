import type { RootContent } from 'mdast'
import type { VFile } from 'vfile'
import type { Document, Furniture } from '../extract/document.js'
import { VALEDICTION } from '../extract/formulas.js'
import { say } from '../messages.js'
import { resolveAuthority } from './authorities.js'
import { toAuthority } from './authority-mentions.js'
import { doubtBesideLists } from './beside-lists.js'
import { type Closing, toClosing } from './closer.js'
import { doubtLists } from './doubtful-lists.js'
import { doubt } from './doubts.js'
import type { FamilyDefinition } from './families/family.js'
import { UNKNOWN_FAMILY } from './families/index.js'
import { toSection, type UnnamedSection } from './findings.js'
import type { Structured } from './index.js'
import { toInspection } from './inspection.js'
import { whyForeign } from './inspectorate.js'
import { parseLetterDate } from './letter-date.js'
import { type HardLine, plainText, toHardLines } from './nodes.js'
import { type Opening, readOpener } from './opener.js'
import { doubtHeadings } from './unknown-headings.js'

/** The letter that a structured tree says, and messages for what it does not say. */
export function compile(nodes: readonly RootContent[], document: Document, file: VFile): Structured {
  const family = file.data.family ?? UNKNOWN_FAMILY
  const opening = readOpener(linesOf(nodes, 'opener'), (text) => resolveAuthority(text) !== null)
  const { closing, formulas } = readCloser(linesOf(nodes, 'closer'))
  const subject = nodes.find((node) => node.type === 'subject')
  const title = subject ? plainText(subject) : null
  const letterDate = toLetterDate(opening.date, file)
  const sectionNodes = nodes.filter((node) => node.type === 'section')
  const sections = sectionNodes.map((node) => toSection(node, family))
  const intro = sections
    .filter((section) => section.kind === 'narrative')
    .flatMap((section) => section.paragraphs.map(({ text }) => text))
  const footnotes = document.furniture.flatMap(({ kind, text }) => (kind === 'footnote' ? [text] : []))
  addRest(sections, opening.rest, closing.rest)
  const letterhead = document.furniture.flatMap(({ kind, text }) => (kind === 'letterhead' ? [text] : []))
  const refusal = isLetter(opening, closing, formulas, document, family)
    ? whyForeign({
        opener: [...letterhead, ...linesOf(nodes, 'opener').map(({ text }) => text)],
        body: [title ?? '', ...sections.flatMap(textsOf)].join(' '),
        closer: linesOf(nodes, 'closer').map(({ text }) => text),
        isKnown: family.id !== 'unknown',
      })
    : 'Unexpected document without salutation, valediction and subject line, expected a letter'
  if (refusal !== null) say(file, 'not-a-letter', refusal)
  const structured: Structured = {
    family: family.id,
    title,
    letterDate,
    salutation: opening.salutation?.text.replace(/[,:]$/, '') ?? null,
    authority: toAuthority(
      [title, intro[0] ?? null, ...opening.addressees.map((addressee) => addressee.organisation)],
      letterDate,
    ),
    inspection: toInspection(
      intro,
      sections.flatMap(({ findings }) => findings.map(({ text }) => text)),
      footnotes,
      letterDate,
      file,
    ),
    addressees: opening.addressees,
    signatories: closing.signatories,
    copies: closing.copies,
    sections,
    furniture: [
      ...opening.letterhead.map(
        (line): Furniture => ({ kind: 'letterhead', text: line.text, page: line.page }),
      ),
      ...formulas,
      ...opening.formulas.map(
        (text): Furniture => ({ kind: 'formula', text, page: file.data.firstPage ?? 1 }),
      ),
      // A misprinted date is quoted by its message.
      ...(opening.date
        ? [{ kind: 'formula' as const, text: opening.date.text, page: opening.date.page }]
        : []),
    ],
  }
  doubt(structured, file, intro[0])
  doubtHeadings(sectionNodes, family, file)
  doubtLists(sectionNodes, family, file)
  doubtBesideLists(sectionNodes, family, file)
  return structured
}

/** A letter greets or takes its leave; one whose pages are lost has at least a subject of its family and a signature. */
function isLetter(
  opening: Opening,
  closing: Closing,
  formulas: readonly Furniture[],
  { source }: Document,
  family: FamilyDefinition,
): boolean {
  const takesLeave = formulas.some(({ text }) => VALEDICTION.test(text))
  // A report of such an inspection has its name for a title and names its inspectors at the end; it does not speak of a letter.
  const saysSo = () => source.some(({ text }) => /\bthis letter\b/i.test(text))
  const isKnown = family.id !== 'unknown' && closing.signatories.length > 0 && saysSo()
  return opening.salutation !== null || takesLeave || isKnown
}

function linesOf(nodes: readonly RootContent[], type: 'opener' | 'closer'): HardLine[] {
  return toHardLines(nodes.flatMap((node) => (node.type === type ? node.children : [])))
}

function readCloser(lines: readonly HardLine[]) {
  const isFormula = (line: HardLine) => VALEDICTION.test(line.text) && line.text.length < 40
  const formulas = lines
    .filter(isFormula)
    .map((line): Furniture => ({ kind: 'formula', text: line.text, page: line.page }))
  const closing = toClosing(lines.filter((line) => !isFormula(line)))
  return { closing, formulas: [...formulas, ...closing.formulas] }
}

function toLetterDate(line: HardLine | null, file: VFile): string | null {
  const { date, problem } = parseLetterDate(line?.text ?? '')
  if (problem) say(file, problem.ruleId, problem.reason, { page: line?.page ?? file.data.firstPage ?? 1 })
  return date
}

function textsOf({ paragraphs, findings }: UnnamedSection): string[] {
  return [...paragraphs, ...findings].map(({ text }) => text)
}

/** Lines of the opener and the closer that are nobody's are kept where they stood, as text. */
function addRest(sections: UnnamedSection[], before: readonly HardLine[], after: readonly HardLine[]): void {
  const add = (lines: readonly HardLine[], at: number) => {
    if (lines.length === 0) return
    const paragraphs = lines.map(({ text, page }) => ({ text, pages: page === null ? [] : [page] }))
    sections.splice(at, 0, {
      kind: 'narrative',
      heading: null,
      page: lines[0]?.page ?? null,
      statedNone: false,
      paragraphs,
      findings: [],
    })
  }
  add(after, sections.length)
  add(before, 0)
}
