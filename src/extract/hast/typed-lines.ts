import type { Nodes, Root } from 'hast'
import type { Furniture } from '../document.js'
import { endsSentence } from '../formulas.js'
import { contains, descendants, isBlock, isElement, textOf } from './nodes.js'

/** Fewer ends of lines do not show a habit. */
const ENOUGH_LINES = 8

/**
 * The share of line ends in mid-sentence from which a page is taken for typed lines: with lists of its own, whose author knew of
 * blocks, and without.
 */
const TORN = { withLists: 0.3, without: 0.15 }

/**
 * The text of a page that is lines and no paragraphs, as mails and pages made from other files are: with a line end after each
 * and blank lines where the page has them. Lines end at a `br` or in a `pre`, between paragraphs; or each is a paragraph, and
 * then empty ones stand between what they are lines of. Null for all others, whose blocks say where paragraphs end.
 */
export function toTypedLines(root: Root): TypedLines | null {
  const share = contains(root, (node) => isElement(node, 'li')) ? TORN.withLists : TORN.without
  const byBlock = toRows(root, { atBreaks: false, isGapped: false })
  if (isTorn(byBlock, share)) return withoutPageNumbers(toRows(root, { atBreaks: true, isGapped: false }))
  const byLine = toRows(root, { atBreaks: true, isGapped: true })
  return isTorn(byLine, share) || isPreformatted(root) ? withoutPageNumbers(byLine) : null
}

/** Whether most of a page is set as it was typed. */
function isPreformatted(root: Root): boolean {
  const typed = [...descendants(root)].filter((node) => isElement(node, 'pre'))
  return typed.map(textOf).join('').length > textOf(root).length / 2
}

/** Lines as text, and the page numbers that stood among them. */
export interface TypedLines {
  text: string
  furniture: Furniture[]
}

/** Fewer figures one above the other are no pages. */
const ENOUGH_PAGES = 2

/** Figures on rows of their own, each one more than the last, are page numbers; nothing else in a letter counts so. */
function withoutPageNumbers(rows: readonly string[]): TypedLines {
  const lone = rows.flatMap((row, index) =>
    /^\d{1,3}$/.test(row.trim()) ? [{ index, number: Number(row) }] : [],
  )
  const best = longestCount(lone)
  const taken = new Set(best.length < ENOUGH_PAGES ? [] : best.map(({ index }) => index))
  const furniture = [...taken].map(
    (index): Furniture => ({ kind: 'page-number', text: (rows[index] ?? '').trim(), page: null }),
  )
  return { text: `${rows.filter((_, index) => !taken.has(index)).join('\n')}\n`, furniture }
}

interface LoneFigure {
  index: number
  number: number
}

/** The longest run of figures, the first of such, in which each goes on with the next one more than itself. */
function longestCount(figures: readonly LoneFigure[]): LoneFigure[] {
  interface Run {
    first: LoneFigure
    rest: Run | null
    length: number
  }
  /** By its first number, the run that begins nearest. */
  const nearest = new Map<number, Run>()
  let best: Run | null = null
  for (const first of [...figures].reverse()) {
    const rest = nearest.get(first.number + 1) ?? null
    const run: Run = { first, rest, length: 1 + (rest?.length ?? 0) }
    nearest.set(first.number, run)
    if (run.length >= (best?.length ?? 0)) best = run
  }
  const out: LoneFigure[] = []
  for (let run = best; run; run = run.rest) out.push(run.first)
  return out
}

/** Whether rows end in mid-sentence by habit. */
function isTorn(rows: readonly string[], share: number): boolean {
  const filled = rows.filter((row) => row.trim() !== '')
  const ends = filled.slice(0, -1)
  const torn = ends.filter((row, index) => {
    const next = (filled[index + 1] ?? '').trim()
    return !endsSentence(row) && /^[\p{Ll}(]/u.test(next)
  })
  return ends.length >= ENOUGH_LINES && torn.length >= ends.length * share
}

/** How rows are told apart. */
interface Manner {
  /** Whether a `br`, and a line end in a `pre`, ends a row. */
  atBreaks: boolean
  /** Whether a blank row stands behind a paragraph. */
  isGapped: boolean
}

/** Every row of the page, empty ones too; items keep a bullet. */
function toRows(root: Root, { atBreaks, isGapped }: Manner): string[] {
  const rows: string[] = []
  let row = ''
  let isOpen = false
  const end = () => {
    rows.push(row.replaceAll('\u00a0', ' ').trimEnd())
    row = ''
    isOpen = false
  }
  const add = (node: Nodes, isPre: boolean) => {
    if (node.type === 'text') {
      const values = isPre && atBreaks ? node.value.split(/\r?\n/) : [node.value.replace(/[\t\n\r ]+/g, ' ')]
      for (const [index, value] of values.entries()) {
        if (index > 0) end()
        row += row === '' && !isPre ? value.trimStart() : value
        isOpen ||= value !== ''
      }
    } else if (isElement(node, 'br')) {
      if (atBreaks) end()
      else row += ' '
    } else if ('children' in node) {
      const isOwn = isBlock(node)
      if (isOwn && row.trim() !== '') end()
      if (isElement(node, 'li')) row = '\u2022 '
      for (const child of node.children) add(child, isPre || isElement(node, 'pre'))
      if (isOwn && (row.trim() !== '' || (isOpen && isElement(node, 'p', 'div')))) end()
      if (isGapped && isElement(node, 'p', 'ul', 'ol', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6')) rows.push('')
    }
  }
  add(root, false)
  end()
  return rows
}
