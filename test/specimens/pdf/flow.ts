import type { Prose } from '../letter.js'
import type { Run } from '../prose.js'
import { BODY } from './fonts.js'
import { hyphenate } from './hyphenate.js'
import { type Line, lineText, type Measure, toLines } from './lines.js'
import { Notes } from './notes.js'
import type { Document, Tag, Tags } from './tags.js'

/** Measures of the page in points: A4, as the letters are. */
export const PAGE = { width: 595.28, height: 841.89, left: 74, right: 521, top: 122, foot: 742 } as const
export const LEADING = 14.5

/** What of a text stands on one page. */
export interface Part {
  page: number
  text: string
}

/** Where each thing of a letter landed, by the object that describes it. */
export type Placement = Map<object, Part[]>

export interface LineOptions {
  /** Indents from the page's margins in points. */
  left?: number
  right?: number
  size?: number
}

/** The running text of a letter: fills page after page and sets each footnote at the foot of its page. */
export class Flow {
  page = 0
  y: number = PAGE.top
  readonly placement: Placement = new Map()
  /** Called when a page is full, and when the next has begun. */
  onPageEnd: () => void = () => {}
  onPageStart: () => void = () => {}
  private readonly notes: Notes

  constructor(
    readonly doc: Document,
    readonly tags: Tags,
    footnotes: readonly Prose[],
    private readonly hyphenates: boolean,
  ) {
    this.notes = new Notes(this, footnotes)
  }

  /** Widths of text at a size in points. */
  measure(size: number): Measure {
    return (text, style) =>
      this.doc.font(style, style === 'mark' ? size * 0.65 : size).widthOfString(text, { features: [] })
  }

  break(runs: readonly Run[], { left = 0, right = 0, size = BODY }: LineOptions = {}): Line[] {
    const parted = this.hyphenates ? hyphenate(runs) : runs
    return toLines(parted, PAGE.right - PAGE.left - left - right, this.measure(size))
  }

  /** Begins the next page. */
  turn(): void {
    this.finish()
    this.doc.addPage()
    this.page += 1
    this.y = PAGE.top
    this.onPageStart()
  }

  /** Sets the footnotes of the page and closes it. */
  finish(): void {
    if (this.page === 0) return
    this.notes.print()
    this.onPageEnd()
  }

  /** Begins the next page unless `height` points are left on this one. */
  need(height: number): void {
    if (this.y + height > PAGE.foot - this.notes.height()) this.turn()
  }

  skip(height: number): void {
    this.y += height
  }

  /** Sets lines one below the other, over as many pages as they take, and keeps where `owner`'s words went. */
  set(owner: object | null, lines: readonly Line[], tag: Tag, type: string, options: LineOptions = {}): void {
    const { left = 0, size = BODY } = options
    const leading = (LEADING * size) / BODY
    let rest = [...lines]
    while (rest.length > 0) {
      const fitting = this.takeFitting(rest, leading)
      if (fitting.length === 0) {
        this.turn()
        continue
      }
      rest = rest.slice(fitting.length)
      this.tags.mark(tag, type, () => {
        for (const line of fitting) {
          this.draw(line, PAGE.left + left, this.y + size, size)
          this.y += leading
        }
      })
      if (owner) this.record(owner, fitting)
    }
  }

  /** Draws one line with its baseline at `baseline`. */
  draw(line: Line, x: number, baseline: number, size: number): void {
    for (const piece of line.pieces) {
      const raised = piece.style === 'mark'
      this.doc.font(piece.style, raised ? size * 0.65 : size)
      this.doc.text(piece.text, x + piece.x, baseline - (raised ? size * 0.35 : 0), {
        lineBreak: false,
        baseline: 'alphabetic',
        features: [],
      })
    }
  }

  /** Keeps that words of `owner` stand on the present page. */
  private record(owner: object, lines: readonly Line[]): void {
    const parts = this.placement.get(owner) ?? []
    this.placement.set(owner, parts)
    let part = parts.at(-1)
    if (part?.page !== this.page) {
      part = { page: this.page, text: '' }
      parts.push(part)
    }
    part.text += lines.map(lineText).join('')
  }

  /** The first lines that fit on the page with the footnotes whose marks they carry. */
  private takeFitting(lines: readonly Line[], leading: number): Line[] {
    const taken: Line[] = []
    for (const line of lines) {
      const bottom = this.y + (taken.length + 1) * leading
      if (bottom > PAGE.foot - this.notes.height(line)) break
      this.notes.claim(line)
      taken.push(line)
    }
    return taken
  }
}
