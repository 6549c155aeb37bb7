import { FaxBits, readChanges, readRuns } from './fax-rows.js'
import type { TiffPage } from './tiff.js'

/** What of a fax cannot be read. */
export interface FaxDamage {
  /** Rows without a sound code of their own. */
  rows: number
  /** The first of them, from 0; in group 4 some rows before it may be wrong too. */
  first: number
}

/** Numbers of the methods: rows by their runs that begin at whole bytes, group 3, group 4. */
const PLAIN = 2
const GROUP_3 = 3
const GROUP_4 = 4

/** Bits of the options of group 3: rows by their difference from that above, too. */
const TWO_WAYS = 1

/**
 * Looks for rows of a fax whose data is damaged or missing. Decoders guess at these, or leave them white, and say nothing: half a page may
 * be gone.
 *
 * @returns null where all rows are sound, or the page is no fax.
 */
export function faxDamage(page: TiffPage): FaxDamage | null {
  const { compression, height, rowsAStrip, blocks } = page
  if (![PLAIN, GROUP_3, GROUP_4].includes(compression) || page.isTiled || page.samples !== 1) return null
  const bytes = page.toBytes()
  const bad = blocks.flatMap((block, index) => {
    const top = index * rowsAStrip
    const strip = bytes.subarray(block.from, block.to)
    const bits = new FaxBits(page.isLowFirst ? strip.map(reversed) : strip)
    return badRows(bits, Math.min(rowsAStrip, height - top), page).map((row) => top + row)
  })
  return bad.length === 0 ? null : { rows: bad.length, first: bad[0] as number }
}

/** The rows of a strip that are not sound, from 0. */
function badRows(bits: FaxBits, rows: number, page: TiffPage): number[] {
  const { width, compression } = page
  const isMixed = compression === GROUP_3 && (page.faxOptions & TWO_WAYS) !== 0
  const bad: number[] = []
  let above: number[] = []
  for (let row = 0; row < rows; row++) {
    if (compression === GROUP_3) bits.skipMark()
    // A bit behind the mark says which of the two ways this row is written.
    const isByRuns = compression === GROUP_4 ? false : isMixed ? bits.peek(1) === 1 : true
    if (isMixed) bits.position++
    const edges = isByRuns ? readRuns(bits, width) : readChanges(bits, width, above)
    if (compression === PLAIN) bits.position = (bits.position + 7) & ~7
    if (edges !== null) {
      above = edges
      continue
    }
    bad.push(row)
    // Only in group 3 is there a place from where to go on.
    if (compression !== GROUP_3) return [...bad, ...span(row + 1, rows)]
    bits.seekMark()
  }
  return compression === GROUP_4 && bad.length === 0 && !isAtEnd(bits) ? span(0, rows) : bad
}

/** Of a strip of group 4 that has more data than rows nobody knows which row is wrong. */
function isAtEnd(bits: FaxBits): boolean {
  if (bits.peek(24) === END_OF_BLOCK) return true
  while (bits.left > 0) {
    if (bits.peek(1) !== 0) return false
    bits.position++
  }
  return true
}

const END_OF_BLOCK = 0x001001

function span(first: number, end: number): number[] {
  return Array.from({ length: Math.max(0, end - first) }, (_, index) => first + index)
}

/** A byte with its lowest bit first. */
function reversed(byte: number): number {
  let turned = 0
  for (let bit = 0; bit < 8; bit++) turned |= ((byte >> bit) & 1) << (7 - bit)
  return turned
}
