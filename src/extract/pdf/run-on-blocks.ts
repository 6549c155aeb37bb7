import { isBullet } from '../markers.js'
import type { Block } from './blocks.js'
import type { Line } from './lines.js'

/**
 * The items of a block that the layout ran on: "• Plans are clear. • Nurses visit early." A block is parted only where it is an item
 * itself, at its own bullet standing by itself: elsewhere such signs part what stands side by side.
 */
export function partRunOn(block: Block): Block[] {
  const { marker, level } = block
  if (marker === null || marker === '·' || !isBullet(marker)) return [block]
  const isRunOn = (line: Line) => line.text.split(/\s+/).includes(marker)
  if (!block.lines.some(isRunOn)) return [block]
  const items: Block[] = [{ marker, level, lines: [] }]
  for (const line of block.lines) {
    for (const [index, text] of partsOf(line.text, marker).entries()) {
      if (index > 0) items.push({ marker, level, lines: [] })
      if (text !== '') items.at(-1)?.lines.push({ ...line, text })
    }
  }
  return items.filter(({ lines }) => lines.length > 0)
}

/** What stands before, between and behind the bullets of a line. */
function partsOf(text: string, marker: string): string[] {
  const parts = ['']
  for (const word of text.split(/\s+/)) {
    if (word === marker) parts.push('')
    else parts.push(`${parts.pop()} ${word}`.trim())
  }
  return parts
}
