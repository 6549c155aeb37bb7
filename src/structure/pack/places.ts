import type { PartLine, SourceLine } from '../../extract/document.js'
import { say } from '../../messages.js'
import { countWords } from './count-words.js'
import type { Pack, StructuredPart } from './index.js'
import { toSaid } from './repeats.js'

/**
 * Says of each letter where in its file it stands, what of the file is in no letter, and whether it stands there twice.
 *
 * @returns the lines that are in no letter.
 */
export function sayPlaces(letters: readonly StructuredPart[], { lines }: Pack): SourceLine[] {
  if (letters.every(({ stretch }) => stretch === null)) return []
  const outside = lines.filter(
    (_, at) => !letters.some(({ stretch }) => stretch && at >= stretch.from && at < stretch.to),
  )
  const words = countWords(outside)
  const said = letters.map(toSaid)
  for (const [index, { file, document, stretch }] of letters.entries()) {
    const own = lines.slice(stretch?.from, stretch?.to)
    const page = own[0]?.page ?? null
    const count = letters.length > 1 ? `letter ${index + 1} of ${letters.length}` : 'the one letter'
    const total = page === null ? '' : ` of ${document.pages ?? lines.at(-1)?.page}`
    const where = `${count} of the file: ${placesOf(own, lines)}${total}`
    say(file, 'part-of-file', `Unexpected file that is more than this letter, which is ${where}`, { page })
    if (words > 0) {
      const reason = `Unexpected words (${words}) in the file, ${placesOf(outside, lines)}, that belong to no inspection letter, expected letters alone`
      say(file, 'outside-letters', reason)
    }
    const first = letters[said.indexOf(said[index] as string)]?.stretch
    if (first && first !== stretch) {
      const before = placesOf(lines.slice(first.from, first.to), lines)
      say(file, 'repeated-letter', `Unexpected second copy of the letter on ${before}, expected one`, {
        page,
      })
    }
  }
  return outside
}

/** What sets the ids of the letters of one file apart: the page that each begins on, or where there are no pages its place among them. */
export function toIds(letters: readonly StructuredPart[]): Map<StructuredPart, string> {
  const ids = new Map<StructuredPart, string>()
  const used = new Map<string, number>()
  for (const [index, part] of letters.entries()) {
    if (part.stretch === null) continue
    const page = part.document.source[0]?.page ?? null
    const id = page === null ? `-${index + 1}` : `-p${page}`
    const count = (used.get(id) ?? 0) + 1
    used.set(id, count)
    ids.set(part, count === 1 ? id : `${id}-${count}`)
  }
  return ids
}

/** "pages 1–36, 42"; where there are no pages, the lines with which each stretch begins. */
function placesOf(own: readonly PartLine[], all: readonly PartLine[]): string {
  const isPaged = own.some(({ page }) => page !== null)
  if (!isPaged) return openingsOf(own, all)
  const numbers = [...new Set(own.flatMap(({ page }) => page ?? []))]
  const runs: [number, number][] = []
  for (const number of numbers) {
    const last = runs.at(-1)
    if (last && number === last[1] + 1) last[1] = number
    else runs.push([number, number])
  }
  const shown = runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ')
  return `page${numbers.length === 1 ? '' : 's'} ${shown}`
}

/** A stretch is known by so many characters of its first line. */
const KNOWN_BY = 60

function openingsOf(own: readonly PartLine[], all: readonly PartLine[]): string {
  const within = new Set(own)
  const first = all.filter((line, at) => within.has(line) && !within.has(all[at - 1] as PartLine))
  return `the lines from ${first.map(({ text }) => `“${text.slice(0, KNOWN_BY)}”`).join(', ')}`
}
