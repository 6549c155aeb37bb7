import type { Block, BoxBlock, Bullet, Layout, NumberedBlock, Prose, TextBlock } from '../letter.js'
import { toRuns } from '../prose.js'
import { type Flow, LEADING, type LineOptions, PAGE } from './flow.js'
import { BODY, drawBullet } from './fonts.js'
import type { Tag } from './tags.js'

/** Indent of a bullet's text in points; its glyph stands at the margin. */
const HANG = 18
/** Indent of a numbered paragraph's text in points. */
const NUMBER_HANG = 26
const BOX_INSET = 12

/** The dash before a nested item; the faces that every reader has know no minus sign. */
const NESTED: Record<Layout['face'], string> = { dejavu: '−', helvetica: '–' }

/** Prints headings, paragraphs, bullets and boxed studies. */
export class Body {
  /** Boxed studies that wait for the top of the next page. */
  private waiting: BoxBlock[] = []

  constructor(
    private readonly flow: Flow,
    private readonly layout: Layout,
  ) {
    flow.onPageStart = () => {
      const studies = this.waiting
      this.waiting = []
      for (const study of studies) this.box(study)
    }
  }

  heading(owner: object, text: string): void {
    const lines = this.flow.break(toRuns(text, 'bold'))
    // A heading keeps two lines of what follows on its page.
    this.flow.need((lines.length + 3) * LEADING)
    this.flow.set(owner, lines, this.flow.tags.open(this.flow.tags.root, 'H1'), 'H1')
    this.flow.skip(LEADING * 0.8)
  }

  blocks(blocks: readonly Block[], parent: Tag, indent: LineOptions = {}): void {
    for (const block of blocks) {
      if (block.type === 'page-break') this.flow.turn()
      else if (block.type !== 'box') this.text(block, parent, indent)
      else if (block.floats) this.waiting.push(block)
      else this.box(block)
    }
  }

  private paragraph(owner: object, text: Prose, parent: Tag, indent: LineOptions = {}): void {
    const tag = this.flow.tags.open(parent, 'P')
    this.flow.set(owner, this.flow.break(toRuns(text), indent), tag, 'P', indent)
    this.flow.skip(LEADING)
  }

  private text(block: TextBlock, parent: Tag, indent: LineOptions): void {
    if (block.type === 'paragraph') this.paragraph(block, block.text, parent, indent)
    else if (block.type === 'bullets') this.list(block.items, parent, indent)
    else if (block.type === 'numbered') this.numbered(block, parent)
    else {
      const lines = this.flow.break(toRuns(block.text, 'bold'), indent)
      this.flow.need((lines.length + 3) * LEADING)
      this.flow.set(block, lines, this.flow.tags.open(parent, 'P'), 'P', indent)
      this.flow.skip(LEADING * 0.6)
    }
  }

  private list(items: readonly Bullet[], parent: Tag, indent: LineOptions): void {
    const list = this.flow.tags.open(parent, 'L')
    for (const item of items) {
      this.item(item, item.text, this.layout.bullet, list, indent)
      for (const nested of item.nested) {
        this.item(item, nested, NESTED[this.layout.face], list, {
          ...indent,
          left: (indent.left ?? 0) + HANG,
        })
      }
    }
    this.flow.skip(LEADING * 0.6)
  }

  private numbered({ first, items }: NumberedBlock, parent: Tag): void {
    const { flow } = this
    const list = flow.tags.open(parent, 'L')
    for (const [place, item] of items.entries()) {
      const tag = flow.tags.open(flow.tags.open(list, 'LI'), 'LBody')
      flow.need(LEADING)
      flow.tags.mark(tag, 'LBody', () => this.label(`${first + place}.`, PAGE.left))
      flow.set(item, flow.break(toRuns(item.text), { left: NUMBER_HANG }), tag, 'LBody', {
        left: NUMBER_HANG,
      })
      flow.skip(LEADING)
    }
  }

  /** A number or a dash before the first line of an item. */
  private label(text: string, x: number): void {
    const piece = { text, style: 'regular', x: 0, width: 0 } as const
    this.flow.draw({ pieces: [piece], hyphenated: false }, x, this.flow.y + BODY, BODY)
  }

  /** One bullet; Word tags glyph and text as one body. */
  private item(owner: Bullet, text: Prose, glyph: string, list: Tag, indent: LineOptions): void {
    const { flow } = this
    const left = indent.left ?? 0
    const hanging = { ...indent, left: left + HANG }
    const tag = flow.tags.open(flow.tags.open(list, 'LI'), 'LBody')
    flow.need(LEADING)
    flow.tags.mark(tag, 'LBody', () => {
      if (glyph === NESTED[this.layout.face]) this.label(glyph, PAGE.left + left)
      else drawBullet(flow.doc, glyph, PAGE.left + left, flow.y + BODY)
    })
    flow.set(owner, flow.break(toRuns(text), hanging), tag, 'LBody', hanging)
    flow.skip(5)
  }

  /** A bordered study, kept on one page. */
  private box(study: BoxBlock): void {
    const { flow } = this
    const inset = { left: BOX_INSET, right: BOX_INSET }
    flow.need(this.height(study, inset))
    const top = flow.y
    const row = flow.tags.open(flow.tags.open(flow.tags.root, 'Table'), 'TR')
    const cell = flow.tags.open(row, 'TD')
    flow.skip(8)
    flow.set(study, flow.break(toRuns(study.heading, 'bold'), inset), flow.tags.open(cell, 'P'), 'P', inset)
    flow.skip(LEADING * 0.8)
    this.blocks(study.blocks, cell, inset)
    flow.tags.artifact(() => {
      flow.doc
        .rect(PAGE.left, top, PAGE.right - PAGE.left, flow.y - top - 4)
        .lineWidth(0.8)
        .stroke()
    })
    flow.skip(LEADING)
  }

  private height(study: BoxBlock, inset: LineOptions): number {
    const lines = (text: Prose, left = 0) =>
      this.flow.break(toRuns(text), { left: BOX_INSET + left, right: BOX_INSET }).length * LEADING
    const heights = study.blocks.map((block) =>
      'items' in block
        ? block.items.reduce((sum, item) => sum + lines(item.text, HANG) + 5, LEADING * 0.6)
        : lines(block.text) + LEADING,
    )
    return heights.reduce((sum, height) => sum + height, lines(study.heading, inset.left ?? 0) + 30)
  }
}
