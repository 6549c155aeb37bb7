import { WORD_GAP } from './line-words.js'
import { markerOf } from './markers.js'
import type { PdfPage, TextRun } from './page.js'

/** The edges between which a document is justified, in points. */
export interface Measure {
  left: number
  right: number
}

/** So many lines that end at one place, and this share of all, are not ragged by chance. */
const ENOUGH = 5
const SHARE = 0.25

/** Edges and gaps that differ by less are meant to be the same. */
const SAME = 2

/** Where the lines of a document begin and end, or null where it is not justified. */
export function measureJustified(pages: readonly PdfPage[]): Measure | null {
  const lefts = new Map<number, number>()
  const rights = new Map<number, number>()
  let lines = 0
  for (const page of pages) {
    for (const { left, right } of extentsOf(page.runs)) {
      lefts.set(Math.round(left), (lefts.get(Math.round(left)) ?? 0) + 1)
      rights.set(Math.round(right), (rights.get(Math.round(right)) ?? 0) + 1)
      lines++
    }
  }
  const [left] = most(lefts)
  const [right, count] = most(rights)
  return count >= ENOUGH && count >= SHARE * lines ? { left, right } : null
}

/** The first and the last place of each baseline. */
function extentsOf(runs: readonly TextRun[]): Measure[] {
  const extents = new Map<number, Measure>()
  for (const { left, right, baseline } of runs) {
    const known = extents.get(Math.round(baseline))
    if (known === undefined) extents.set(Math.round(baseline), { left, right })
    else Object.assign(known, { left: Math.min(known.left, left), right: Math.max(known.right, right) })
  }
  return [...extents.values()]
}

/** The place that most are at or within a point of: programs round the widths of words. */
function most(counts: ReadonlyMap<number, number>): [place: number, count: number] {
  const at = (place: number) => counts.get(place) ?? 0
  let best: [number, number] = [0, 0]
  let bestOwn = 0
  for (const [place, own] of counts) {
    const near = own + at(place - 1) + at(place + 1)
    if (near < best[1] || (near === best[1] && own <= bestOwn)) continue
    best = [place, near]
    bestOwn = own
  }
  return best
}

/** At the margin or behind a bullet two words are enough for a line; elsewhere two may stand in two cells. */
const SURE_WORDS = 3

/** No row of a table has so many cells with the same white between them: some programs show two words of a line at once. */
const MANY_WORDS = 5

/**
 * Whether a row is one line whose words justification has driven apart, as it does before a line break: single words, with one gap
 * between them, up to the edge.
 */
export function isStretched(row: readonly TextRun[], measure: Measure | null): boolean {
  if (measure === null || row.length < 2) return false
  const words = toWords(row)
  const [head] = words
  const isItem = head?.runs.length === 1 && markerOf(head.runs[0] as TextRun) !== null
  if (isItem) words.shift()
  const [first] = words
  const last = words.at(-1)
  if (first === undefined || last === undefined || Math.abs(last.right - measure.right) > SAME) return false
  const isAtMargin = isItem || Math.abs(first.left - measure.left) <= SAME
  if (words.length < (isAtMargin ? 2 : SURE_WORDS)) return false
  const gaps = words.slice(1).map((word, index) => word.left - (words[index] as Word).right)
  return (
    Math.max(...gaps) - Math.min(...gaps) <= SAME &&
    (words.length >= MANY_WORDS || row.every((run) => !/\s/.test(run.text.trim())))
  )
}

/** Justification drives words so far apart, in type sizes, only where a line was ended by hand. */
const HAND_GAP = 2

/** Whether a stretched line was ended by hand: the next word would have fitted into its white. */
export function isEndedByHand(row: readonly TextRun[]): boolean {
  return row.some((run, index) => {
    const before = row[index - 1]
    return before !== undefined && markerOf(before) === null && run.left - before.right > HAND_GAP * run.size
  })
}

/** Runs without a gap between them: some programs show a word at once, some letter by letter. */
interface Word extends Measure {
  runs: TextRun[]
}

function toWords(row: readonly TextRun[]): Word[] {
  const words: Word[] = []
  for (const run of row) {
    const word = words.at(-1)
    if (word !== undefined && run.left - word.right <= WORD_GAP * run.size) {
      word.runs.push(run)
      word.right = run.right
    } else words.push({ left: run.left, right: run.right, runs: [run] })
  }
  return words
}
