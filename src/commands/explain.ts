import type { ThemeReason } from '../classify/explain.js'
import { printable } from '../emit/printable.js'
import { jsonValue } from '../json-value.js'
import type { Letter } from '../schema.js'
import type { AddCommand, Io } from './command.js'
import { type SettingsFlags, settingsOf, withSettingsFlags } from './flags.js'
import { reportMessages } from './report-messages.js'
import { readSource } from './source.js'

/** A finding and the reasons of its themes. */
interface Explained {
  id: string
  section: string
  text: string
  themes: ThemeReason[]
}

export const addExplain: AddCommand = (program, io, exit) => {
  withSettingsFlags(
    program
      .command('explain')
      .description('say why each finding of a letter has its themes')
      .argument('<file>', 'a letter, or the JSON that `parse` made of one (- is stdin)'),
  )
    .option('--json', 'print JSON')
    .action(async (path: string, { json, ...flags }: SettingsFlags & { json?: true }) => {
      const { classifierOf } = await import('../classify/index.js')
      const { explainFinding } = await import('../classify/explain.js')
      const classifier = classifierOf(flags.model ?? null)
      const letters = await openLetters(path, flags, io)
      if (letters.length === 0) {
        exit(1)
        return
      }
      const sections = letters.flatMap((letter) => letter.sections)
      const explained = sections.flatMap(({ heading, kind, findings }) =>
        findings.map(({ id, text }): Explained => {
          return { id, section: heading ?? kind, text, themes: explainFinding(text, classifier) }
        }),
      )
      if (json) io.stdout.write(`${JSON.stringify(explained, null, 2)}\n`)
      else io.stdout.write(explained.map(toText).join('\n'))
    })
}

/** The letters in a file; none where there is none, which stderr then says. */
async function openLetters(path: string, flags: SettingsFlags, io: Io): Promise<Letter[]> {
  const source = await readSource(path, io)
  if (source === null) return []
  const json = Buffer.from(source.bytes).toString('utf8')
  const isNamed = /\.(nd)?json$/i.test(path)
  // A letter may begin with a bracket too.
  const values = isNamed || /^\s*[[{]/.test(json) ? toValues(json) : null
  if (isNamed || values !== null) {
    const { LetterSchema } = await import('../schema.js')
    const parsed = LetterSchema.array().min(1).safeParse(values)
    if (parsed.success) return parsed.data
    io.stderr.write(`error: ${printable(path)}: Unexpected JSON, expected a letter as \`parse\` prints it\n`)
    return []
  }
  const { readLetters } = await import('../pipeline.js')
  const results = await readLetters(source, { ...settingsOf(flags), classify: false })
  for (const { file } of results) reportMessages(path, file.messages, io)
  return results.flatMap(({ letter }) => letter ?? [])
}

/** What stands in a text of JSON, one value, an array of them, or one a line; null where it is neither. */
function toValues(json: string): unknown[] | null {
  const value = jsonValue(json)
  if (value !== undefined) return Array.isArray(value) ? value : [value]
  const rows = json.split('\n').filter((line) => line.trim() !== '')
  const values = rows.map(jsonValue)
  return values.includes(undefined) ? null : values
}

function toText({ id, section, text, themes }: Explained): string {
  const lines = themes.length === 0 ? ['  no theme: no word of it is known'] : themes.map(toLine)
  return `${printable(id)} · ${printable(section)}\n  ${printable(text)}\n${lines.join('\n')}\n`
}

/** ● main theme, ○ other theme; then score and words, with what each adds to or takes from the judge's sum. */
function toLine({ id, score, main, given, evidence, against }: ThemeReason): string {
  const mark = main ? '●' : given ? '○' : ' '
  const words = evidence.map(({ words, weight }) => `“${printable(words)}” +${weight.toFixed(2)}`)
  if (against !== null) words.push(`“${printable(against.words)}” −${Math.abs(against.weight).toFixed(2)}`)
  return `  ${mark} ${id.padEnd(22)} ${score.toFixed(2)}${given ? '' : ' not given'}: ${words.join(', ')}`
}
