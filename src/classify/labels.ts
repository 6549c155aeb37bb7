import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import { CliError } from '../messages.js'
import { type Example, groupOfLetter } from './examples.js'
import { toThemeIndices } from './gold.js'
import type { ThemeList } from './themes.js'

/** Themes of one label: a list, or one string with `;` or `|` between. */
const ThemesSchema = z
  .union([z.array(z.string()), z.string().transform((text) => text.split(/[;|]/))])
  .transform((ids) => ids.map((id) => id.trim()).filter((id) => id !== ''))

const LabelSchema = z.object({
  text: z.string().trim().min(1),
  themes: ThemesSchema,
  letter: z.string().trim().optional(),
})

/** A label of a file and the line that it starts on. */
interface Entry {
  value: unknown
  line: number
}

/** A theme with fewer labelled findings than this cannot be learnt, let alone calibrated. */
export const FEWEST_EXAMPLES = 5

/**
 * Reads labelled findings of one's own: CSV with a header, or NDJSON (by the name's ending). Fields are `text`, `themes` (the main
 * one first; in CSV with `;` between) and, where known, `letter`, so that findings of one letter stay together.
 *
 * @throws CliError `bad-labels` where the file cannot be read or a line breaks the form, `unknown-theme`, `duplicate-theme`,
 * or `too-few-examples` for a theme with fewer than five; all but the last name the line.
 */
export function readLabels(path: string, themes: ThemeList): Example[] {
  const text = readText(path)
  const entries = path.toLowerCase().endsWith('.csv') ? fromCsv(text, path) : fromNdjson(text, path)
  if (entries.length === 0)
    throw new CliError('bad-labels', `${path}: Unexpected empty file, expected labelled findings`)
  const examples = entries.map(({ value, line }): Example => {
    const where = `${path}:${line}`
    const parsed = LabelSchema.safeParse(value)
    if (!parsed.success)
      throw new CliError('bad-labels', `${where}: ${z.prettifyError(parsed.error)}`, parsed.error)
    if (parsed.data.themes.length === 0) {
      throw new CliError('bad-labels', `${where}: Unexpected label without themes, expected one or more`)
    }
    const letter = parsed.data.letter || where
    return {
      text: parsed.data.text,
      themes: toThemeIndices(parsed.data.themes, themes, where),
      letter,
      group: parsed.data.letter ? groupOfLetter(letter) : where,
      judged: true,
    }
  })
  requireSupport(examples, themes, path)
  return examples
}

/** @throws CliError `too-few-examples`, naming every theme that has fewer than five. */
function requireSupport(examples: readonly Example[], themes: ThemeList, path: string): void {
  const few = themes.flatMap(({ id }, theme) => {
    const count = examples.filter((example) => example.themes.includes(theme)).length
    return count < FEWEST_EXAMPLES ? [`${id} (${count})`] : []
  })
  if (few.length === 0) return
  throw new CliError(
    'too-few-examples',
    `${path}: Unexpected number of examples of ${few.join(', ')}, expected ${FEWEST_EXAMPLES} or more of each theme`,
  )
}

function fromCsv(text: string, path: string): Entry[] {
  try {
    const rows: { record: unknown; info: { lines: number } }[] = parse(text, {
      columns: true,
      bom: true,
      info: true,
      skip_empty_lines: true,
    })
    return rows.map(({ record, info }) => ({ value: record, line: info.lines }))
  } catch (error) {
    throw new CliError(
      'bad-labels',
      `${path}: Unexpected text, expected CSV: ${(error as Error).message}`,
      error,
    )
  }
}

function fromNdjson(text: string, path: string): Entry[] {
  return text.split('\n').flatMap((line, at) => {
    if (line.trim() === '') return []
    try {
      return [{ value: JSON.parse(line) as unknown, line: at + 1 }]
    } catch (error) {
      throw new CliError('bad-labels', `${path}:${at + 1}: Unexpected text, expected JSON`, error)
    }
  })
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw new CliError(
      'bad-labels',
      `Unexpected label file ${path} that cannot be read, expected CSV or NDJSON`,
      error,
    )
  }
}
