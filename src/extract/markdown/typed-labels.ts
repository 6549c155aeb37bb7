import type { Furniture } from '../document.js'
import { follows, isLabel, signsOf } from './label-order.js'

/** The head of a line that may be a typed label, before what it numbers. */
const HEAD = /^([ \t]*)(\S{2,12})[ \t]+(?=[\p{Lu}‘“'"])/u

/** Without a stop or a bracket it may be a word, a figure or a quarter ("Q1"); a number with a stop behind it is Markdown's own. */
const TYPED = /^(?!\d+[.)]$).*[.)]/

/** The head of an item of Markdown's own. */
const ITEM = /^\s*(?:[-*+]|\d{1,9}[.)])\s/

/** A heading, by its mark or in bold type. */
const HEADING = /^ {0,3}(?:#{1,6}\s|(?:\*\*|__)[^*_]{1,120}(?:\*\*|__)\s*$)/

/** So many other labels may stand between two of one series: those of lists within items. */
const MOST_BETWEEN = 12

/** A text whose labels are bullets, and the labels. */
interface Unlabelled {
  text: string
  markers: Furniture[]
}

/**
 * Gives lines that open with typed labels which count up ("(a)", "1.1", "ii.") the bullet that Markdown knows: it takes them for lines of
 * one paragraph. Labels of another form than the first of their section number what stands within items, and a section that has items
 * of Markdown's own keeps all.
 *
 * @returns null where there are none.
 */
export function takeTypedLabels(text: string): Unlabelled | null {
  const lines = text.split('\n')
  const sure = inSeries(lines.map(labelOf))
  const markers: Furniture[] = []
  if (sure.size === 0) return null
  const bulleted = toSections(lines).flatMap(({ from, to }) => {
    const own = lines.slice(from, to)
    if (own.some((line) => ITEM.test(line))) return own
    let form: string | null = null
    return own.map((line, index) => {
      const label = sure.get(from + index)
      if (label === undefined) return line
      form ??= signsOf(label)
      if (signsOf(label) !== form) return line
      markers.push({ kind: 'marker', text: label, page: null })
      return line.replace(HEAD, '$1- ')
    })
  })
  return { text: bulleted.join('\n'), markers }
}

function labelOf(line: string): string | null {
  const label = HEAD.exec(line)?.[2]
  return label !== undefined && TYPED.test(label) && isLabel(label) ? label : null
}

/** The labels that another follows or goes before, by line. */
function inSeries(labels: readonly (string | null)[]): Map<number, string> {
  const met: [number, string][] = []
  const sure = new Map<number, string>()
  for (const [at, label] of labels.entries()) {
    if (label === null) continue
    const before = met.slice(-MOST_BETWEEN).findLast(([, other]) => follows(other, label))
    if (before) sure.set(...before).set(at, label)
    met.push([at, label])
  }
  return sure
}

/** From heading to heading. */
function toSections(lines: readonly string[]): { from: number; to: number }[] {
  const starts = [0, ...lines.flatMap((line, at) => (at > 0 && HEADING.test(line) ? [at] : []))]
  return starts.map((from, index) => ({ from, to: starts[index + 1] ?? lines.length }))
}
