import type { Prose } from '../letter.js'
import { toRuns } from '../prose.js'
import { type Flow, PAGE } from './flow.js'
import { SMALL } from './fonts.js'
import type { Line } from './lines.js'

const LEADING = 10.5
/** Room for the rule above the notes, in points. */
const RULE_ROOM = 18

/** The footnotes of the page that is being filled, each claimed by the line that carries its mark. */
export class Notes {
  private claimed: Line[][] = []

  constructor(
    private readonly flow: Flow,
    private readonly footnotes: readonly Prose[],
  ) {}

  /** Points that the notes take at the foot of the page, with those of one more line. */
  height(line?: Line): number {
    const lines = [...this.claimed, ...(line ? this.of(line) : [])].flat()
    return lines.length === 0 ? 0 : lines.length * LEADING + RULE_ROOM
  }

  claim(line: Line): void {
    this.claimed.push(...this.of(line))
  }

  /** A rule of two inches, then the notes in small type. */
  print(): void {
    const { doc, tags } = this.flow
    if (this.claimed.length === 0) return
    let y = PAGE.foot - this.height() + 10
    tags.artifact(() => {
      const rule = doc.moveTo(PAGE.left, y).lineTo(PAGE.left + 144, y)
      rule.lineWidth(0.6).stroke()
    })
    y += 4
    for (const lines of this.claimed) {
      const tag = tags.open(tags.open(tags.root, 'Note'), 'P')
      tags.mark(tag, 'P', () => {
        for (const line of lines) {
          this.flow.draw(line, PAGE.left, y + SMALL, SMALL)
          y += LEADING
        }
      })
    }
    this.claimed = []
  }

  private of(line: Line): Line[][] {
    const marks = line.pieces.filter((piece) => piece.style === 'mark')
    return marks.map(({ text }) => {
      const note = this.footnotes[Number(text) - 1] ?? ''
      return this.flow.break([{ text, style: 'mark' }, ...toRuns(` ${note}`)], { size: SMALL })
    })
  }
}
