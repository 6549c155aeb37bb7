import type { Bitmap } from './bitmap.js'

/** Side of the patches whose paper is looked for, in inches: wider than any letter, so that paper shows in each. */
const PATCH = 0.25

/** Of the pixels of a patch of text this share at most is paper, and no shade between. */
const PAPER = 0.85

/** Paper that is lighter than this everywhere needs no more light. */
const LIGHT = 215

/** Paper is in the shade where this share of the page is darker than that; less is pictures. */
const IN_SHADE = 0.05

/** No paper in the shade is darker than this: what is, is ink or a picture. */
const DARKEST = 60

/**
 * A page with its paper white and its ink black: a page in white on black is turned round, and one that was lit unevenly, as photographs
 * are, or is grey throughout, gets the light that its paper lacks. A page on white paper stays as it is.
 */
export function evenLight(bitmap: Bitmap): Bitmap {
  const positive = isNegative(bitmap) ? invert(bitmap) : bitmap
  const paper = toPaper(positive)
  const dark = paper.shades.filter((shade) => shade < LIGHT).length
  return dark > IN_SHADE * paper.shades.length ? lighten(positive, paper) : positive
}

/** The shade of the paper, patch by patch. */
interface Paper {
  /** Patches across. */
  columns: number
  rows: number
  /** Pixels a side. */
  side: number
  shades: number[]
}

function toPaper({ width, height, pixels, dpi }: Bitmap): Paper {
  const side = Math.max(8, Math.round(PATCH * dpi))
  const [columns, rows] = [Math.ceil(width / side), Math.ceil(height / side)]
  const shades: number[] = []
  const counts = new Uint32Array(256)
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      counts.fill(0)
      const right = Math.min(width, (column + 1) * side)
      const bottom = Math.min(height, (row + 1) * side)
      for (let y = row * side; y < bottom; y++) {
        for (let x = column * side; x < right; x++) (counts[pixels[y * width + x] as number] as number)++
      }
      shades.push(shadeAt(counts, PAPER * (right - column * side) * (bottom - row * side)))
    }
  }
  return { columns, rows, side, shades }
}

/** The shade that so many pixels are no lighter than. */
function shadeAt(counts: Uint32Array, share: number): number {
  let sum = 0
  for (let shade = 0; shade < 256; shade++) {
    sum += counts[shade] as number
    if (sum >= share) return shade
  }
  return 255
}

function lighten(bitmap: Bitmap, paper: Paper): Bitmap {
  const { width, height } = bitmap
  const { columns, rows, side } = paper
  const shades = withoutPictures(paper)
  const shadeOf = (column: number, row: number) => shades[row * columns + column] as number
  const pixels = new Uint8Array(width * height)
  for (let y = 0; y < height; y++) {
    const [top, bottom, dy] = between(y / side - 0.5, rows)
    for (let x = 0; x < width; x++) {
      const [left, right, dx] = between(x / side - 0.5, columns)
      const above = shadeOf(left, top) * (1 - dx) + shadeOf(right, top) * dx
      const below = shadeOf(left, bottom) * (1 - dx) + shadeOf(right, bottom) * dx
      const shade = above + (below - above) * dy
      pixels[y * width + x] = Math.min(255, ((bitmap.pixels[y * width + x] as number) * 255) / shade)
    }
  }
  return { ...bitmap, pixels }
}

/** The two patches that a point lies between, and how far it is from the first; at the edge they are one. */
function between(at: number, count: number): [from: number, to: number, share: number] {
  const from = Math.floor(at)
  return [Math.max(0, from), Math.min(count - 1, from + 1), at - from]
}

/** Where a picture hides the paper, the lightest shade around it. */
function withoutPictures({ columns, rows, shades }: Paper): number[] {
  return shades.map((shade, index) => {
    const [column, row] = [index % columns, Math.floor(index / columns)]
    let lightest = shade
    for (let reach = 1; lightest < DARKEST && reach < Math.max(columns, rows); reach++) {
      for (let y = Math.max(0, row - reach); y <= Math.min(rows - 1, row + reach); y++) {
        for (let x = Math.max(0, column - reach); x <= Math.min(columns - 1, column + reach); x++)
          lightest = Math.max(lightest, shades[y * columns + x] as number)
      }
    }
    return Math.max(lightest, 1)
  })
}

/** Whether most of a page is black: no paper in the shade is, or nothing could be read on it. */
function isNegative({ pixels }: Bitmap): boolean {
  let dark = 0
  for (const shade of pixels) if (shade < DARKEST) dark++
  return dark > pixels.length / 2
}

function invert(bitmap: Bitmap): Bitmap {
  return { ...bitmap, pixels: bitmap.pixels.map((shade) => 255 - shade) }
}
