import { endsSentence } from '../formulas.js'
import { type Block, toBlocks } from './blocks.js'
import { type Frame, isInside, toFrames } from './boxes.js'
import { type Columns, takeColumns } from './columns.js'
import type { LinedPage } from './furniture.js'
import type { Layout } from './layout.js'
import type { Line } from './lines.js'
import type { PdfPage } from './page.js'

/** A piece of a document in reading order. */
export type Piece =
  | { kind: 'block'; block: Block }
  | { kind: 'study'; blocks: Block[] }
  | { kind: 'columns'; columns: Columns }

/** Where a piece begins; pieces are read in this order. */
interface Placed {
  page: number
  baseline: number
  piece: Piece
}

/**
 * Reading order: the main text as one flow over all pages, with the boxed studies and the columns that
 * stand in it set beside it. A bullet that a box or a page break interrupts is whole again; the box follows it.
 */
export function toFlow(pages: readonly PdfPage[], lined: readonly LinedPage[], layout: Layout): Piece[] {
  const main: Line[] = []
  const placed: Placed[] = []
  const studies: Line[][] = []
  for (const page of lined) {
    const frames = toFrames(pages[page.number - 1]?.rules ?? [])
    const beside = page.lines.filter((line) => line.isAside)
    if (beside.length > 0) studies.push(beside)
    const inFlow = beside.length > 0 ? page.lines.filter((line) => !line.isAside) : page.lines
    const { lines, regions } = takeColumns(inFlow, layout)
    for (const columns of regions) placed.push(place({ kind: 'columns', columns }, columns.columns[0]?.[0]))
    const inFrame = new Set<Line>()
    // A line belongs to one box, though the frames of two may overlap.
    const framed = frames.map((frame) => {
      const own = lines.filter((line) => !inFrame.has(line) && isLineInside(frame, line))
      for (const line of own) inFrame.add(line)
      return own
    })
    for (const study of framed) {
      if (study.length === 0) continue
      if (isHeadingAlone(study)) {
        for (const line of study) inFrame.delete(line)
        continue
      }
      const before = studies.at(-1)
      if (before && isContinued(before, study, lined)) before.push(...study)
      else studies.push(study)
    }
    main.push(...lines.filter((line) => !inFrame.has(line)))
  }
  for (const block of toBlocks(main, layout)) placed.push(place({ kind: 'block', block }, block.lines[0]))
  for (const study of studies)
    placed.push(place({ kind: 'study', blocks: toBlocks(study, within(study, layout)) }, study[0]))
  return placed.sort((a, b) => a.page - b.page || a.baseline - b.baseline).map(({ piece }) => piece)
}

/** Whether a line stands in a frame of its page. */
function isLineInside(frame: Frame, line: Line): boolean {
  const { left, baseline } = line.shown ?? line
  return isInside(frame, left, baseline)
}

/** A heading in a box takes up no more lines. */
const MOST_HEADING_LINES = 2

/** Whether a box is but a ground or border behind a heading. */
function isHeadingAlone(study: readonly Line[]): boolean {
  return (
    study.length <= MOST_HEADING_LINES &&
    study.every((line) => line.bold && line.marker === null && !endsSentence(line.text))
  )
}

/** A box has margins of its own. */
function within(study: readonly Line[], layout: Layout): Layout {
  return { ...layout, rightMargin: Math.max(...study.map((line) => line.right)) }
}

function place(piece: Piece, first: Line | undefined): Placed {
  return { page: first?.page ?? 0, baseline: first?.baseline ?? 0, piece }
}

/** Whether a box at the head of a page goes on with the one that ended the page before. */
function isContinued(before: readonly Line[], study: readonly Line[], pages: readonly LinedPage[]): boolean {
  const last = before.at(-1) as Line
  const first = study[0] as Line
  const endsPage = pages.find((page) => page.number === last.page)?.lines.at(-1) === last
  const startsPage = pages.find((page) => page.number === first.page)?.lines[0] === first
  return first.page === last.page + 1 && endsPage && startsPage && !first.bold
}
