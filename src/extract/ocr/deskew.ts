import { at, type Bitmap, INK } from './bitmap.js'

/** A page lies askew by no more than this, in degrees; what is turned further was not fed as a page. */
const MOST_SKEW = 3

/** Steps of the search, in degrees. */
const STEP = 0.1

/** Less than this changes no line by more than a pixel or two. */
const LEVEL = 0.12

/** Points of ink that the search looks at: enough for the lines of a page, few enough to turn sixty times. */
const SAMPLE_ROWS = 1000

/**
 * How far a page lies askew, in degrees, clockwise: the angle at which its ink falls into rows most sharply, as lines of type
 * do when they are level.
 */
export function skewOf(bitmap: Bitmap): number {
  const points = inkPoints(bitmap)
  if (points.length < 1000) return 0
  let best = 0
  let sharpest = sharpness(points, 0) * 1.002
  const steps = Math.round(MOST_SKEW / STEP)
  for (let step = -steps; step <= steps; step++) {
    const found = sharpness(points, step * STEP)
    if (found > sharpest) {
      sharpest = found
      best = step * STEP
    }
  }
  return Math.abs(best) < LEVEL ? 0 : best
}

/** The page with its lines level. */
export function deskew(bitmap: Bitmap, degrees: number): Bitmap {
  if (degrees === 0) return bitmap
  const { width, height } = bitmap
  const pixels = new Uint8Array(width * height)
  const sine = Math.sin((degrees * Math.PI) / 180)
  const cosine = Math.cos((degrees * Math.PI) / 180)
  const [middleX, middleY] = [width / 2, height / 2]
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [dx, dy] = [x - middleX, y - middleY]
      pixels[y * width + x] = at(bitmap, middleX + dx * cosine - dy * sine, middleY + dx * sine + dy * cosine)
    }
  }
  return { ...bitmap, pixels }
}

/** Whether the lines of a page run from top to bottom: its ink falls into columns more sharply than into rows. */
export function isSideways(bitmap: Bitmap): boolean {
  const points = inkPoints(bitmap)
  if (points.length < 1000) return false
  const across: number[] = []
  for (let index = 0; index < points.length; index += 2)
    across.push(points[index + 1] ?? 0, points[index] ?? 0)
  const sharpest = (of: readonly number[]) =>
    Math.max(...[-1, -0.5, 0, 0.5, 1].map((angle) => sharpness(of, angle)))
  return sharpest(across) > 1.3 * sharpest(points)
}

/** Places of ink as x, y, x, y …, on a coarser grid: the lower edge of what is dark, which a line of type has in common. */
function inkPoints({ width, height, pixels }: Bitmap): number[] {
  const step = Math.max(1, Math.round(Math.max(width, height) / SAMPLE_ROWS))
  const points: number[] = []
  for (let y = 0; y + step < height; y += step) {
    for (let x = 0; x < width; x += step) {
      if ((pixels[y * width + x] ?? 255) < INK) points.push(x / step, y / step)
    }
  }
  return points
}

/** How unevenly the ink is spread over rows that lie at an angle. */
function sharpness(points: readonly number[], degrees: number): number {
  const slope = Math.tan((degrees * Math.PI) / 180)
  const rows = new Float64Array(4 * SAMPLE_ROWS)
  for (let index = 0; index < points.length; index += 2) {
    const row = Math.round((points[index + 1] ?? 0) - slope * (points[index] ?? 0)) + SAMPLE_ROWS
    if (row >= 0 && row < rows.length) rows[row] = (rows[row] ?? 0) + 1
  }
  let sum = 0
  for (const row of rows) sum += row * row
  return sum
}
