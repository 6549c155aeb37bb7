import type { Person } from '../../../src/schema.js'
import { toPersonLine } from '../address.js'
import type { SpecimenLetter } from '../letter.js'
import { type Run, toRuns } from '../prose.js'
import { type Flow, LEADING, PAGE } from './flow.js'
import type { Tag } from './tags.js'

/** "Yours sincerely", who signed, who gets a copy. */
export function printCloser(flow: Flow, letter: SpecimenLetter): void {
  flow.need(LEADING * 2)
  line(flow, toRuns('Yours sincerely'), flow.tags.root)
  flow.skip(LEADING)
  SIGNATURES[letter.layout.signatures](flow, letter.signatories)
  if (letter.copies.length === 0) return
  flow.skip(LEADING * 2)
  letter.copies.forEach((person, place) => {
    line(flow, toRuns(`${place === 0 ? 'Copy: ' : ''}${toPersonLine(person)}`), flow.tags.root)
  })
}

type PrintSignatures = (flow: Flow, signatories: readonly Person[]) => void

const SIGNATURES: Record<SpecimenLetter['layout']['signatures'], PrintSignatures> = {
  plain(flow, signatories) {
    for (const { name, role } of signatories) {
      flow.need(LEADING * 6)
      signature(flow, PAGE.left + 6)
      flow.skip(LEADING * 3)
      line(flow, toRuns(name, 'bold'), flow.tags.root)
      if (role) line(flow, toRuns(role), flow.tags.root)
    }
  },

  'one-column'(flow, signatories) {
    const table = flow.tags.open(flow.tags.root, 'Table')
    for (const { name, role, organisation } of signatories) {
      flow.need(LEADING * 6)
      const top = flow.y
      const cell = flow.tags.open(flow.tags.open(table, 'TR'), 'TD')
      signature(flow, PAGE.left + 10)
      flow.skip(LEADING * 3.4)
      const inset = { left: 6 }
      line(flow, toRuns(name, 'bold'), cell, inset)
      line(flow, toRuns([role, organisation].filter(Boolean).join(', '), 'bold'), cell, inset)
      flow.skip(3)
      frame(flow, PAGE.left, top, PAGE.right - PAGE.left)
    }
  },

  'two-columns'(flow, signatories) {
    const table = flow.tags.open(flow.tags.root, 'Table')
    for (let first = 0; first < signatories.length; first += 2) {
      const pair = signatories.slice(first, first + 2)
      flow.need(LEADING * 8)
      const organisations = pair.map(({ organisation }) => [toRuns(organisation ?? '', 'bold')])
      const people = pair.map(({ name, role }) => [toRuns(name), toRuns(role ?? '')])
      row(flow, table, organisations)
      row(flow, table, people, LEADING * 3.4)
    }
  },
}

/** Cells side by side, each framed, with room for a signature above their lines where `signed` points are given. */
function row(flow: Flow, table: Tag, cells: readonly Run[][][], signed = 0): void {
  const width = (PAGE.right - PAGE.left) / 2
  const tag = flow.tags.open(table, 'TR')
  const top = flow.y
  let bottom = top
  for (const [column, lines] of cells.entries()) {
    const cell = flow.tags.open(tag, 'TD')
    flow.y = top
    if (signed > 0) signature(flow, PAGE.left + column * width + 10)
    flow.skip(signed)
    const inset = { left: column * width + 6, right: (1 - column) * width + 6 }
    for (const runs of lines) line(flow, runs, cell, inset)
    bottom = Math.max(bottom, flow.y + 3)
  }
  flow.y = bottom
  for (const column of cells.keys()) frame(flow, PAGE.left + column * width, top, width)
}

function line(
  flow: Flow,
  runs: readonly Run[],
  parent: Tag,
  indent: { left?: number; right?: number } = {},
): void {
  flow.set(null, flow.break(runs, indent), flow.tags.open(parent, 'P'), 'P', indent)
}

function frame(flow: Flow, x: number, top: number, width: number): void {
  flow.tags.artifact(() => {
    flow.doc
      .rect(x, top, width, flow.y - top)
      .lineWidth(0.5)
      .stroke()
  })
}

/** A scrawl in the place of a signature. */
function signature(flow: Flow, x: number): void {
  flow.tags.artifact(() => {
    flow.doc
      .moveTo(x, flow.y + 26)
      .bezierCurveTo(x + 14, flow.y - 8, x + 20, flow.y + 44, x + 38, flow.y + 14)
    flow.doc.bezierCurveTo(x + 52, flow.y + 2, x + 58, flow.y + 36, x + 96, flow.y + 16)
    flow.doc.lineWidth(1).strokeColor('#225').stroke().strokeColor('#000')
  })
}
