import { isBullet } from '../markers.js'
import type { Block } from './blocks.js'

/** No heading that bears a number is longer. */
const LONGEST = 120

/**
 * "2.  Areas for development" in bold type: a number before a heading numbers no item. Bold items below one another are items, and so
 * is one that ends in a stop.
 */
export function unnumberHeadings(blocks: readonly Block[]): Block[] {
  const isBold = blocks.map(isNumberedHeading)
  if (!isBold.includes(true)) return [...blocks]
  return blocks.map((block, index) => {
    const isAlone = isBold[index] && !isBold[index - 1] && !isBold[index + 1] && index < blocks.length - 1
    return isAlone ? { ...block, marker: null, level: 0 } : block
  })
}

/** Whether an item reads like a heading that bears a number. */
export function isNumberedHeading({ marker, lines }: Block): boolean {
  if (marker === null || isBullet(marker) || !/[\p{L}\p{N}]/u.test(marker)) return false
  if (!lines.every((line) => line.bold)) return false
  const text = lines.map((line) => line.text).join(' ')
  return text.length <= LONGEST && /^\p{Lu}.*[^.,;:!]$/u.test(text)
}
