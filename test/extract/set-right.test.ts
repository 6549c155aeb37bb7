import PDFDocument from 'pdfkit'
import { describe, expect, it } from 'vitest'
import { readLetter } from '../../src/pipeline.js'
import { toSettings } from '../../src/settings.js'
import { type Mark, printPdf } from './printed-page.js'

/** Where what is set to the right ends. */
const RIGHT = 520

const SENDER = [
  'Ofsted',
  'Foundry House',
  '12 Lockkeeper Walk',
  'Nottingham NG9 9ZZ',
  'T 0300 000 0000',
  'www.gov.uk/ofsted',
]

const BODY = [
  'Dear Ms Hale',
  '**Focused visit to Wendlemarsh County Council children’s services',
  'This letter summarises the findings of a focused visit on 11 and 12 May 2021.',
  '**Strengths',
  '•Duty workers ring families back on the same day.',
  '•Managers read each referral in the morning.',
  '**Areas for development',
  '•Plans do not say by when things are to be done.',
  'Yours sincerely',
  'Gwen Appleyard',
  'His Majesty’s Inspector',
]

function marksOf(text: string, index: number): Mark[] {
  const y = 240 + 26 * index
  if (!text.startsWith('•')) return [{ text: text.replace('**', ''), x: 60, y, bold: text.startsWith('**') }]
  return [
    { text: '•', x: 70, y },
    { text: text.slice(1), x: 90, y },
  ]
}

async function read(marks: Mark[]) {
  const { letter } = await readLetter(
    { path: 'letter.pdf', bytes: await printPdf([marks]) },
    toSettings({ classify: false }),
  )
  return letter!
}

const ADDRESSEE = [
  '4 June 2021',
  'Ms Una Hale',
  'Director of Children’s Services',
  'Wendlemarsh County Council',
]

describe('a sender’s address set to the right of the addressee’s', () => {
  it('is none of the addressee', async () => {
    const type = new PDFDocument().font('Helvetica').fontSize(12)
    const sender = SENDER.map((text, line) => ({
      text,
      x: RIGHT - type.widthOfString(text),
      y: 80 + 16 * line,
    }))
    const lines = [...ADDRESSEE, '4 Quay Street', 'Wendlemarsh WM1 4QT']
    const own = lines.map((text, line) => ({ text, x: 60, y: 80 + 16 * line + (line > 1 ? 4 : 0) }))
    const letter = await read([...sender, ...own, ...BODY.flatMap(marksOf)])
    expect(letter.addressees).toEqual([
      {
        name: 'Ms Una Hale',
        role: 'Director of Children’s Services',
        organisation: 'Wendlemarsh County Council',
        address: ['4 Quay Street', 'Wendlemarsh'],
        postcode: 'WM1 4QT',
      },
    ])
  })
})

it('a heading on a ground of its own is one, with what stands below it', async () => {
  const address = ADDRESSEE.map((text, line) => ({ text, x: 60, y: 80 + 16 * line }))
  const grounds = BODY.flatMap((text, index): Mark[] =>
    text.startsWith('**') ? [{ box: [460, 25], x: 55, y: 223 + 26 * index }] : [],
  )
  const { sections } = await read([...address, ...grounds, ...BODY.flatMap(marksOf)])
  expect(sections.map(({ kind, findings }) => [kind, findings.length])).toEqual([
    ['narrative', 0],
    ['strengths', 2],
    ['areas-for-development', 1],
  ])
})
