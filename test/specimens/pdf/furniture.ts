import type { Layout } from '../letter.js'
import { type Flow, PAGE } from './flow.js'
import { SMALL } from './fonts.js'

/** The office of an invented letterhead, in two columns of small type. */
export const OFFICE = [
  ['Ofsted', ''],
  ['Quarry House Annexe', 'T 01632 960 123'],
  ['12 Lanthorn Street', 'Textphone 01632 960 124'],
  ['Manchester', 'enquiries@ofsted.example'],
  ['M99 9ZZ', 'www.ofsted.example'],
] as const

/** The letterhead of page 1, below its emblem. */
export function printLetterhead(flow: Flow): void {
  const tag = flow.tags.open(flow.tags.root, 'P')
  flow.tags.mark(tag, 'P', () => {
    for (const [row, [place, contact]] of OFFICE.entries()) {
      const baseline = 92 + row * 10.5
      text(flow, place, PAGE.left, baseline)
      text(flow, contact, PAGE.left + 98, baseline)
    }
  })
}

/** Colours of the inspectorates' emblems. */
const INSPECTORATES = ['#2a6', '#17c', '#727']

/** What every page carries: emblems at the head, the number at the foot. */
export function drawRunning(flow: Flow, layout: Layout): void {
  flow.tags.artifact(() => {
    if (layout.letterhead === 'office') emblem(flow, flow.page === 1 ? 450 : 472, 38, '#29a')
    else for (const [place, colour] of INSPECTORATES.entries()) emblem(flow, 84 + place * 170, 44, colour)
    const number = String(flow.page)
    const width = flow.measure(10)(number, 'regular')
    const x = layout.pageNumber === 'centre' ? (PAGE.width - width) / 2 : PAGE.right - width
    flow.doc.font('regular', 10).text(number, x, 790, { lineBreak: false, baseline: 'alphabetic' })
  })
}

function text(flow: Flow, words: string, x: number, baseline: number): void {
  if (words === '') return
  flow.doc.font('regular', SMALL).text(words, x, baseline, { lineBreak: false, baseline: 'alphabetic' })
}

/** A drawn mark in the place of a logo: three discs over a bar. */
function emblem(flow: Flow, x: number, y: number, colour: string): void {
  const { doc } = flow
  doc.save().fillColor(colour)
  for (const place of [0, 1, 2]) doc.circle(x + 8 + place * 14, y + 8 - place * 2, 6).fill()
  doc.rect(x, y + 20, 48, 12).fill()
  doc.restore()
}
