import type { PdfFont, PdfPage, Rule, TextRun } from './page.js'

/** A drawn bullet is so high, in type sizes of the text beside it. */
const LOWEST = 0.12
const HIGHEST = 0.8

/** Text begins no farther from its bullet than this, in type sizes. */
const FARTHEST = 3

/** Bullets of one list stand below each other, to so many points. */
const SAME_EDGE = 1.5

const DRAWN: PdfFont = { name: '', bold: false, italic: false, symbol: true }

/**
 * Puts a bullet into the text wherever the page draws one: browsers and some layout programs draw discs and squares, or set
 * small pictures, where others use a character. A dot is a bullet where a line of text begins right behind it and where
 * another stands in the same column: one by itself is a part of a drawing.
 */
export function withDrawnBullets(pages: readonly PdfPage[]): PdfPage[] {
  const found = pages.map((page) => page.dots.flatMap((dot) => toBullet(dot, page.runs) ?? []))
  const all = found.flat()
  const hasLike = (bullet: TextRun) =>
    all.some((other) => other !== bullet && Math.abs(other.left - bullet.left) <= SAME_EDGE)
  return pages.map((page, index) => {
    const bullets = (found[index] ?? []).filter(hasLike)
    return bullets.length === 0 ? page : { ...page, runs: [...page.runs, ...bullets] }
  })
}

/** The dot as a run, on the baseline of the text that it opens; null where it opens none. */
function toBullet(dot: Rule, runs: readonly TextRun[]): TextRun | null {
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
  const isWithin = beside.some(({ left, right }) => left < dot.right && dot.left - right < FARTHEST * size)
  if (isWithin) return null
  return {
    text: '•',
    spaceBefore: true,
    left: dot.left,
    right: dot.right,
    baseline,
    size,
    font: DRAWN,
    mcid: -1,
  }
}
