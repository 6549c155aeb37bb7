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
    const width = (PAGE.right - PAGE.left) / 2
    for (let row = 0; row < signatories.length; row += 2) {
      const pair = signatories.slice(row, row + 2)
      flow.need(LEADING * 8)
      const columns = pair.map((_, place) => ({
        left: place * width + 6,
        right: (1 - place) * width + 6,
      }))
      const print = (texts: readonly string[], style: 'regular' | 'bold') =>
        across(
          flow,
          texts.map((text, place) => ({ runs: toRuns(text, style), ...columns[place] })),
          table,
          width,
        )
      print(
        pair.map((person) => person.organisation ?? ''),
        'bold',
      )
      for (const place of pair.keys()) signature(flow, PAGE.left + place * width + 10)
      flow.skip(LEADING * 3.4)
      print(
        pair.map((person) => person.name),
        'regular',
      )
      print(
        pair.map((person) => person.role ?? ''),
        'regular',
      )
      flow.skip(LEADING / 2)
    }
  },
}

interface Cell {
  runs: Run[]
  left?: number
  right?: number
}

/** One row of cells side by side, each framed. */
function across(flow: Flow, cells: readonly Cell[], table: Tag, width: number): void {
  const row = flow.tags.open(table, 'TR')
  const top = flow.y
  let bottom = top
  for (const { runs, ...indent } of cells) {
    flow.y = top
    line(flow, runs, flow.tags.open(row, 'TD'), indent)
    bottom = Math.max(bottom, flow.y + 3)
  }
  flow.y = bottom
  for (const place of cells.keys()) frame(flow, PAGE.left + place * width, top, width)
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
