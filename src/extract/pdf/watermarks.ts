import { oneLine } from '../../white-space.js'
import type { PdfPage, TextRun } from './page.js'

/** A page with its text apart from what is stamped across it. */
export interface UnstampedPage extends PdfPage {
  /** What was stamped across the text, such as "DRAFT", as printed. */
  watermarks: string[]
}

/** A stamp is larger than the text by this many times at the least. */
const LARGE = 2.5

/** Capitals are so high, in type sizes. */
const CAPITAL = 0.7

/**
 * Sets aside what is stamped across the text of pages: runs that are not level where the text is, and very large type that lies
 * over other lines, on this page or, with the same words, on another. Left in the text, a stamp would draw all the lines that it lies
 * over into one.
 */
export function takeWatermarks(pages: readonly PdfPage[]): UnstampedPage[] {
  const found = pages.map(findStamps)
  const known = new Set(found.flatMap(({ over }) => over.map(keyOf)))
  return pages.map((page, index) => {
    const { slanted = [], large = [] } = found[index] ?? {}
    const stamps = [...slanted, ...large.filter((stamp) => known.has(keyOf(stamp)))]
    if (stamps.length === 0) return { ...page, watermarks: [] }
    const taken = new Set(stamps.flat())
    return {
      ...page,
      runs: page.runs.filter((run) => !taken.has(run)),
      watermarks: stamps.map(textOf),
    }
  })
}

/** A stamp comes in several runs where its letters are set one by one. */
type Stamp = TextRun[]

interface Found {
  slanted: Stamp[]
  large: Stamp[]
  /** Those of the large that lie over other lines. */
  over: Stamp[]
}

function findStamps({ runs }: PdfPage): Found {
  const slanted = runs.filter((run) => run.slanted)
  // Where most of a page is turned, the page is, and nothing is stamped on it.
  if (slanted.length > 0 && lettersOf(slanted) * 2 > lettersOf(runs))
    return { slanted: [], large: [], over: [] }
  const level = runs.filter((run) => !run.slanted)
  const bodySize = sizeOfMost(level)
  const isLarge = (run: TextRun) => !run.slanted && run.size >= LARGE * bodySize
  const large = toStamps(runs, isLarge)
  const over = large.filter((stamp) => stamp.some((run) => level.some((other) => liesOver(run, other))))
  return { slanted: toStamps(runs, (run) => run.slanted === true), large, over }
}

/** Runs of one size for which a test holds, one right behind the other, are one stamp. */
function toStamps(runs: readonly TextRun[], test: (run: TextRun) => boolean): Stamp[] {
  const stamps: Stamp[] = []
  for (const [index, run] of runs.entries()) {
    if (!test(run)) continue
    const stamp = stamps.at(-1)
    const last = stamp?.at(-1)
    if (stamp && last === runs[index - 1] && last?.size === run.size) stamp.push(run)
    else stamps.push([run])
  }
  return stamps
}

function lettersOf(runs: readonly TextRun[]): number {
  return runs.reduce((sum, run) => sum + run.text.length, 0)
}

/** The type size of most letters. */
function sizeOfMost(runs: readonly TextRun[]): number {
  const letters = new Map<number, number>()
  for (const { size, text } of runs) letters.set(size, (letters.get(size) ?? 0) + text.length)
  return [...letters].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0, 0])[0]
}

/** Whether the letters of a stamp cover some of a run of much smaller type. */
function liesOver(stamp: TextRun, run: TextRun): boolean {
  return (
    run.size * LARGE <= stamp.size &&
    run.left < stamp.right &&
    run.right > stamp.left &&
    run.baseline < stamp.baseline &&
    run.baseline - run.size > stamp.baseline - CAPITAL * stamp.size
  )
}

function textOf(stamp: Stamp): string {
  return oneLine(stamp.map(({ text, spaceBefore }) => (spaceBefore ? ` ${text}` : text)).join(''))
}

function keyOf(stamp: Stamp): string {
  return `${stamp[0]?.size} ${textOf(stamp)}`
}
