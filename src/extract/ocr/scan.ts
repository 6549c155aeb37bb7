import type { Rule } from '../pdf/page.js'
import { type Bitmap, inkOf, turn } from './bitmap.js'
import { deskew, isSideways, skewOf } from './deskew.js'
import { eraseRules } from './erase.js'
import type { OcrLine } from './hocr.js'
import { evenLight } from './light.js'
import { markBullets } from './markers.js'
import { type MeasuredLine, measureLines } from './measure.js'
import { toRules } from './rules.js'
import { withoutSpecks } from './specks.js'
import { stackSpread } from './spread.js'

/** Reads the lines of a page. */
export type Recognise = (bitmap: Bitmap) => Promise<OcrLine[]>

/** A page that was read off its picture; lines in pixels, rules in points, both of the page set straight. */
export interface Scan {
  /** From 1. */
  number: number
  /** Pixels. */
  width: number
  height: number
  dpi: number
  lines: MeasuredLine[]
  rules: Rule[]
  /** How sure Tesseract is of the words, by their mean from 0 to 100; 0 where it found none. */
  confidence: number
  /** Whether nothing can be read for noise. */
  isNoise: boolean
}

/** A page with less ink than this share of it is blank but for specks. */
const BLANK = 0.0002

/** A page that stands on its head gives words like these, if any. */
const UPSIDE_DOWN = 60

/** Reads a page off its picture, whichever way round it lies. */
export async function readScan(number: number, picture: Bitmap, recognise: Recognise): Promise<Scan> {
  const { width, height, dpi } = picture
  const empty: Scan = { number, width, height, dpi, lines: [], rules: [], confidence: 0, isNoise: false }
  const bitmap = withoutSpecks(evenLight(picture))
  if (bitmap === null) return { ...empty, isNoise: true }
  const ink = inkOf(bitmap, { left: 0, top: 0, right: width, bottom: height })
  if (ink < BLANK * width * height) return empty
  if (isSideways(bitmap)) {
    const right = await readUpright(number, turn(bitmap, 1), recognise)
    // Words of which it is as sure as this are not read off a page on its head.
    return right.confidence > 80 ? right : surer(right, await readUpright(number, turn(bitmap, 3), recognise))
  }
  const upright = await readUpright(number, stackSpread(bitmap), recognise)
  if (upright.confidence >= UPSIDE_DOWN || upright.lines.length < 3) return upright
  return surer(upright, await readUpright(number, turn(bitmap, 2), recognise))
}

function surer(one: Scan, other: Scan): Scan {
  return other.confidence > one.confidence ? other : one
}

async function readUpright(number: number, bitmap: Bitmap, recognise: Recognise): Promise<Scan> {
  const straight = deskew(bitmap, skewOf(bitmap))
  const rules = toRules(straight)
  const level = eraseRules(straight, rules)
  const lines = await recognise(level)
  const words = lines.flatMap((line) => line.words)
  const sum = words.reduce((total, word) => total + word.confidence, 0)
  return {
    number,
    width: level.width,
    height: level.height,
    dpi: level.dpi,
    lines: markBullets(level, measureLines(level, lines)),
    rules,
    confidence: words.length === 0 ? 0 : sum / words.length,
    isNoise: false,
  }
}
