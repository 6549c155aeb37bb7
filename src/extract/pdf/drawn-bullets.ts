import type { PdfFont, PdfPage, Rule, TextRun } from './page.js'

/** A drawn bullet is so high, in type sizes of the text beside it. */
const LOWEST = 0.12
const HIGHEST = 0.8

/** Text begins no farther from its bullet than this, in type sizes. */
const FARTHEST = 3

/** Bullets of one list stand below each other, to so many points. */
const SAME_EDGE = 1.5

const DRAWN: PdfFont = { name: '', bold: false, italic: false, symbol: true }

/** Text before a bullet is of another column where it ends so far from it, in type sizes. */
const GUTTER = 0.8

/**
 * Puts a bullet into the text wherever the page draws one: browsers and some layout programs draw discs and squares, or set
 * small pictures, where others use a character. A dot is a bullet where a line of text begins right behind it and where
 * another stands in the same column: one by itself is a part of a drawing, save where it is as large as bullets are and as far from
 * its text. So is one with the text of another column before it, and one that stands alone below others.
 */
export function withDrawnBullets(pages: readonly PdfPage[]): PdfPage[] {
  const found = pages.map((page) => page.dots.flatMap((dot) => toBullet(dot, page.runs) ?? []))
  const lone = found.flat().filter(({ room }) => room >= FARTHEST)
  const isOfColumn = (bullet: DrawnBullet) =>
    lone.some((other) => other !== bullet && Math.abs(other.run.left - bullet.run.left) <= SAME_EDGE)
  const sure = new Set(lone.filter(isOfColumn))
  const reaches = new Set([...sure].map(reachOf))
  return pages.map((page, index) => {
    const bullets = (found[index] ?? []).filter(
      (bullet) => sure.has(bullet) || (bullet.room >= GUTTER && reaches.has(reachOf(bullet))),
    )
    return bullets.length === 0 ? page : { ...page, runs: [...page.runs, ...bullets.map(({ run }) => run)] }
  })
}

/** A dot that opens a text. */
interface DrawnBullet {
  run: TextRun
  /** Points from the dot to its text. */
  gap: number
  /** The white before the dot, in type sizes. */
  room: number
}

/** How far the middle of a dot is from its text, in half points: what the discs, rings and squares of one letter have in common. */
function reachOf({ run, gap }: DrawnBullet): number {
  return Math.round(run.right - run.left + gap * 2)
}

/** The dot as a run, on the baseline of the text that it opens; null where it opens none. */
function toBullet(dot: Rule, runs: readonly TextRun[]): DrawnBullet | null {
  const middle = (dot.top + dot.bottom) / 2
  const beside = runs.filter(
    ({ text, baseline, size }) => text.trim() !== '' && middle < baseline && middle > baseline - size,
  )
  const opened = beside
    .filter(({ left, size }) => left >= dot.right && left - dot.right <= FARTHEST * size)
    .sort((a, b) => a.left - b.left)[0]
  if (!opened) return null
  const { size, baseline } = opened
  const height = dot.bottom - dot.top
  if (height < LOWEST * size || height > HIGHEST * size) return null
  const before = beside.filter(({ left }) => left < dot.right).map(({ right }) => dot.left - right)
  const run = {
    text: '•',
    spaceBefore: true,
    left: dot.left,
    right: dot.right,
    baseline,
    size,
    font: DRAWN,
    mcid: -1,
    unmapped: 0,
  }
  return { run, gap: opened.left - dot.right, room: Math.min(...before, Number.POSITIVE_INFINITY) / size }
}
