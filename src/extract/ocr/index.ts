import type { VFile } from 'vfile'
import { say } from '../../messages.js'
import type { Settings } from '../../settings.js'
import type { PdfPage } from '../pdf/page.js'
import { announcePages } from './allowance.js'
import type { Bitmap } from './bitmap.js'
import { isPlainWord, takePictures, UNSURE } from './pictures.js'
import { type Recognise, readScan, type Scan } from './scan.js'
import { recognise } from './tesseract.js'
import { recogniseByProgram } from './tesseract-program.js'
import { toPage, usualOf } from './to-page.js'

/** What reads the words off a page. */
const ENGINES: Readonly<Record<Settings['ocrEngine'], Recognise>> = {
  'tesseract.js': recognise,
  tesseract: recogniseByProgram,
}

/** A page as a picture, made when its turn comes: a page of pixels takes more memory than a letter. */
export interface Picture {
  /** From 1. */
  number: number
  render: () => Bitmap | Promise<Bitmap>
}

/**
 * Reads pages off their pictures.
 *
 * @param bodySize type size of the body in points, where other pages of the document say so.
 */
export async function readPictures(
  pictures: readonly Picture[],
  file: VFile,
  settings: Settings,
  bodySize?: number,
): Promise<PdfPage[]> {
  announcePages(pictures.length)
  const scans: Scan[] = []
  for (const { number, render } of pictures) {
    scans.push(await readScan(number, await render(), ENGINES[settings.ocrEngine]))
  }
  const usual = isIllegible(scans) ? null : usualOf(scans)
  // Where a file has no other page, it is said of the whole that nothing can be read.
  if (usual !== null || bodySize !== undefined) {
    for (const { number, isNoise, confidence } of scans)
      if (isNoise || (usual === null && confidence > 0))
        say(file, 'unread-page', 'Unexpected noise, expected text', { page: number })
  }
  if (usual === null) return scans.map((scan) => toPage({ ...scan, lines: [] }, [], { size: 12, stroke: 0 }))
  const cleared = takePictures(scans, usual.size)
  sayUnsure(
    cleared.map(({ scan }) => scan),
    file,
  )
  const body = bodySize !== undefined && Math.abs(bodySize / usual.size - 1) < 0.15 ? bodySize : usual.size
  return cleared.map(({ scan, pictures: texts }) => toPage(scan, texts, usual, body))
}

/** Where Tesseract is no surer of what it found than this, there is noise and no text. */
const NOISE = 40

/** Whether nothing on any page can be read: what Tesseract makes of it says nothing of what stands there. */
export function isIllegible(scans: readonly Scan[]): boolean {
  return scans.every(({ confidence }) => confidence < NOISE)
}

/** A message names at most so many words. */
const MOST_NAMED = 12

/** Names on each page the words that may be misread: unsure, no word of the language, and read surely nowhere else. */
function sayUnsure(scans: readonly Scan[], file: VFile): void {
  const sure = new Set<string>()
  const words = scans.map((scan) => ({ scan, words: scan.lines.flatMap((line) => line.words) }))
  for (const word of words.flatMap((page) => page.words)) if (word.confidence >= 85) sure.add(bare(word.text))
  for (const { scan, words: all } of words) {
    const unsure = all
      .filter((word) => word.confidence < UNSURE && /[\p{L}\p{N}]/u.test(word.text))
      .filter((word) => !isPlainWord(word.text) && !sure.has(bare(word.text)))
      .map((word) => word.text)
    if (unsure.length === 0) continue
    const named = [...unsure.slice(0, MOST_NAMED), ...(unsure.length > MOST_NAMED ? ['…'] : [])].join(' ')
    const reason = `Unexpected words (${unsure.length}) that OCR is unsure of: “${named}”, expected clear print`
    say(file, 'low-confidence-words', reason, { page: scan.number })
  }
}

function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}
