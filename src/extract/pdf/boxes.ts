import type { Rule } from './page.js'

/** A bordered rectangle on a page, in points from the top left. */
export interface Frame {
  left: number
  top: number
  right: number
  bottom: number
}

/** How far the ends of two rules may be apart and still meet: borders are drawn cell by cell. */
const REACH = 4

/** A frame must hold at least a few words of a few lines. */
const NARROWEST = 150
const LOWEST = 24

/**
 * The bordered rectangles that a page's rules make: two upright sides of the same height joined at the top or
 * at the bottom (a box that runs over a page break is open there).
 */
export function toFrames(rules: readonly Rule[]): Frame[] {
  const sides = joinUprights(rules.filter((rule) => rule.bottom - rule.top > rule.right - rule.left))
  const bars = rules.filter((rule) => rule.right - rule.left >= rule.bottom - rule.top)
  const frames: Frame[] = []
  for (const left of sides) {
    // The farthest side of the same height is the outer border; those between part the columns of a table.
    const right = sides
      .filter((side) => side.left - left.left >= NARROWEST && isLevel(side, left))
      .reduce<Rule | undefined>((far, side) => (far && far.left > side.left ? far : side), undefined)
    if (!right || left.bottom - left.top < LOWEST) continue
    const frame = { left: left.left, right: right.right, top: left.top, bottom: left.bottom }
    const isJoined = bars.some(
      (bar) =>
        (Math.abs(bar.top - frame.top) <= REACH || Math.abs(bar.bottom - frame.bottom) <= REACH) &&
        bar.left <= frame.right &&
        bar.right >= frame.left,
    )
    const isInner = frames.some(
      (other) => other.left <= frame.left && other.right >= frame.right && isLevel(other, frame),
    )
    if (isJoined && !isInner) frames.push(frame)
  }
  return frames
}

/** Whether a point (of a baseline) lies in a frame. */
export function isInside(frame: Frame, x: number, baseline: number): boolean {
  return (
    x >= frame.left - REACH && x <= frame.right && baseline > frame.top && baseline <= frame.bottom + REACH
  )
}

function isLevel(a: Pick<Rule, 'top' | 'bottom'>, b: Pick<Rule, 'top' | 'bottom'>): boolean {
  return Math.abs(a.top - b.top) <= REACH && Math.abs(a.bottom - b.bottom) <= REACH
}

/** Word draws the side of a box in a piece for every line: joins the pieces that meet. */
function joinUprights(uprights: readonly Rule[]): Rule[] {
  const joined: Rule[] = []
  for (const rule of [...uprights].sort((a, b) => a.left - b.left || a.top - b.top)) {
    const above = joined.findLast((side) => Math.abs(side.left - rule.left) <= REACH / 2)
    if (above && rule.top - above.bottom <= REACH) above.bottom = Math.max(above.bottom, rule.bottom)
    else joined.push({ ...rule })
  }
  return joined.sort((a, b) => a.left - b.left || a.top - b.top)
}
