import { follows } from '../label-order.js'
import { findCentred } from './centred-labels.js'
import { type LabelHead, toBaselines, toHead, toLabelRuns } from './label-heads.js'
import type { PdfPage, TextRun } from './page.js'

/** Labels of one series, or what they number, stand below each other, to so many points. */
const SAME_EDGE = 2

/** A page with more lines that begin so is a table of figures. */
const MOST_LABELS = 300

/** The label before belongs to the same series though so many others stand between, those of other lists within items say. */
const MOST_BETWEEN = 12

/** What may be a label, and where the line stands that it opens. */
interface Label {
  head: LabelHead
  baseline: number
}

/**
 * Marks the typed numbers of findings, such as "1.1", "A2" or "3", whether they stand before their text, in a column beside it or in
 * a table cell of their own. One figure says nothing; several that count up at one edge, each with another text behind it, are labels.
 */
export function withLabels<T extends PdfPage>(pages: readonly T[]): T[] {
  const found = pages.map(({ runs }) => toLabels(runs))
  const sure = inSeries(found.flat())
  if (sure.size === 0) return [...pages]
  return pages.map((page, index) => {
    const own = (found[index] ?? []).filter((label) => sure.has(label))
    return own.length === 0 ? page : { ...page, runs: marked(page.runs, own) }
  })
}

/** What may be labels on a page, from top to bottom. */
function toLabels(runs: readonly TextRun[]): Label[] {
  const lines = toBaselines(runs)
  const heads = lines.map(toHead)
  const some = heads.filter((head) => head !== null)
  if (some.length === 0 || some.length > MOST_LABELS) return []
  const centred = findCentred(lines, heads)
  return some.flatMap((head): Label[] => {
    const baseline = centred.get(head)
    if (baseline !== undefined) return [{ head, baseline }]
    return head.isNumbering ? [{ head, baseline: head.baseline }] : []
  })
}

/** Those labels that another of the same series follows or goes before. */
function inSeries(labels: readonly Label[]): Set<Label> {
  const sure = new Set<Label>()
  for (const [index, label] of labels.entries()) {
    const before = labels
      .slice(Math.max(0, index - MOST_BETWEEN), index)
      .findLast((other) => isOneSeries(other.head, label.head) && follows(other.head.text, label.head.text))
    if (before) sure.add(before).add(label)
  }
  return sure
}

/** Whether two labels may be of one series: what repeats its words, page by page, is a running head. */
function isOneSeries(a: LabelHead, b: LabelHead): boolean {
  const isBelow = Math.abs(a.left - b.left) <= SAME_EDGE || Math.abs(a.textLeft - b.textLeft) <= SAME_EDGE
  return isBelow && (a.line !== b.line || a.line === '')
}

/** The runs of a page with its labels, each of which is one run. */
function marked(runs: readonly TextRun[], labels: readonly Label[]): TextRun[] {
  const shown = new Map(
    labels.flatMap(({ head, baseline }) =>
      head.runs.map((run, index) => [run, index === 0 ? toLabelRuns(head, baseline) : []] as const),
    ),
  )
  return runs.flatMap((run) => shown.get(run) ?? [run])
}
