import { isLabel, LONGEST_LABEL } from '../label-order.js'
import { textOf } from './column-rows.js'
import { WORD_GAP } from './line-words.js'
import type { TextRun } from './page.js'

/** What may be a label, at the head of a line. */
export interface LabelHead {
  text: string
  /** The runs that show it: some programs show a text sign by sign, others a label at once with its words. */
  runs: TextRun[]
  /** Where it stands. */
  left: number
  right: number
  baseline: number
  size: number
  /** The words of its line behind it. */
  line: string
  /** Where these begin; Infinity where there are none. */
  textLeft: number
  /** What it may number: none where it stands by itself, or what follows is plainly nothing to be numbered. */
  isNumbering: boolean
}

/** A label whose words follow behind a space; a bare figure may as well be a quantity there. */
const BEFORE_WORDS = /^(\(?(?:[A-Za-z]{1,2}\d|\d{1,3}\.\d|[\da-z]{1,5}[.)])[\d.):]{0,8})\s+(?=[\p{Lu}‘“'"(])/u

/** The start of any label, by which most lines are passed over. */
const START = /^\s*\(?(?:\d|[a-zA-Z]{1,5}(?:[\d.)]|\s*$))/

/** What a label numbers opens so; small letters do it behind a wide gap alone, for a quantity goes on in them. */
const OPENS_TEXT = /^[\p{Lu}‘“'"(]/u
const OPENS_WORD = /^[\p{L}‘“'"(]/u

/** Behind a gap of so many type sizes begins what stands by itself. */
const WIDE = 0.6

/** What a label numbers begins no farther behind it than this, in type sizes: a column of numbers is seldom wider. */
const FARTHEST = 8

/** Runs of one line stand on one height, to so many type sizes. */
const SAME_LINE = 0.5

/** The lines of a page, from top to bottom, as the runs of each from left to right. */
export function toBaselines(runs: readonly TextRun[]): TextRun[][] {
  const lines: TextRun[][] = []
  let baseline = Number.NEGATIVE_INFINITY
  for (const run of [...runs].sort((a, b) => a.baseline - b.baseline)) {
    if (run.text.trim() === '') continue
    if (run.baseline - baseline < SAME_LINE * run.size) lines.at(-1)?.push(run)
    else {
      lines.push([run])
      baseline = run.baseline
    }
  }
  return lines.map((line) => line.sort((a, b) => a.left - b.left))
}

/** What may be a label at the head of a line, or null. */
export function toHead(line: readonly TextRun[]): LabelHead | null {
  const [first] = line
  if (first === undefined || !START.test(first.text)) return null
  const within = BEFORE_WORDS.exec(first.text)?.[1]
  if (within !== undefined && isLabel(within)) return withinRun(first, within, line)
  let end = 1
  while (
    end < Math.min(line.length, LONGEST_LABEL) &&
    isTight(line[end - 1] as TextRun, line[end] as TextRun)
  )
    end++
  const runs = line.slice(0, end)
  const text = runs
    .map((run) => run.text)
    .join('')
    .trim()
  if (!isLabel(text)) return null
  const words = line[end]
  const { right, size } = runs.at(-1) as TextRun
  const rest = textOf(line.slice(end))
  const gap = (words?.left ?? Number.POSITIVE_INFINITY) - right
  const opens = OPENS_TEXT.test(rest) && (gap > WIDE * size || BEFORE_WORDS.test(`${text} ${rest}`))
  return {
    text,
    runs,
    left: first.left,
    right,
    baseline: first.baseline,
    size,
    line: rest,
    textLeft: words?.left ?? Number.POSITIVE_INFINITY,
    isNumbering: gap <= FARTHEST * size && (opens || (gap > size && OPENS_WORD.test(rest))),
  }
}

/** A label that a run shows at once with its words; where these begin is judged by the number of characters. */
function withinRun(run: TextRun, text: string, line: readonly TextRun[]): LabelHead {
  const at = run.text.length - run.text.slice(text.length).trimStart().length
  const textLeft = run.left + ((run.right - run.left) * at) / run.text.length
  const { left, baseline, size } = run
  const right = textLeft - WORD_GAP * size
  const rest = textOf(line).slice(at)
  return { text, runs: [run], left, right, baseline, size, line: rest, textLeft, isNumbering: true }
}

function isTight(before: TextRun, run: TextRun): boolean {
  return !run.spaceBefore && !before.text.endsWith(' ') && run.left - before.right <= WORD_GAP * run.size
}

/** The runs of a label as one, on the line that it opens, with the words that were shown at once with it. */
export function toLabelRuns(head: LabelHead, baseline: number): TextRun[] {
  const [first] = head.runs as [TextRun]
  const { text, right } = head
  const label = { ...first, text, right, baseline, isLabel: true }
  if (head.runs.length > 1 || first.text.trim() === text) return [label]
  const words = first.text.slice(text.length).trimStart()
  return [label, { ...first, text: words, spaceBefore: true, left: head.textLeft }]
}
