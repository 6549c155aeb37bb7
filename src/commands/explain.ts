import { readFileSync } from 'node:fs'
import { explainFinding, type ThemeReason } from '../classify/explain.js'
import { classifierOf } from '../classify/index.js'
import { CliError, isFailed } from '../messages.js'
import { readLetter } from '../pipeline.js'
import { type Letter, LetterSchema } from '../schema.js'
import { toSettings } from '../settings.js'
import type { AddCommand } from './command.js'
import { printable } from './printable.js'

interface Options {
  model?: string
  json?: true
}

export const addExplain: AddCommand = (program, io, exit) => {
  program
    .command('explain')
    .description('say why each finding of a letter has its themes')
    .argument('<file>', 'a letter, or the JSON that `parse` made of one')
    .option('--model <file>', 'a model that `train` made')
    .option('--json', 'print JSON')
    .action(async (path: string, { model, json }: Options) => {
      const classifier = classifierOf(model ?? null)
      const letter = await openLetter(path)
      if (typeof letter === 'string') {
        io.stderr.write(`${printable(path)}: ${printable(letter)}\n`)
        exit(1)
        return
      }
      const explained = letter.sections.flatMap((section) =>
        section.findings.map(({ id, text }) => ({
          id,
          section: section.heading ?? section.kind,
          text,
          themes: explainFinding(text, classifier),
        })),
      )
      if (json) io.stdout.write(`${JSON.stringify(explained, null, 2)}\n`)
      else io.stdout.write(explained.map(toText).join('\n'))
    })
}

/** The letter in a file, or why there is none. */
async function openLetter(path: string): Promise<Letter | string> {
  let bytes: Uint8Array
  try {
    bytes = readFileSync(path)
  } catch (error) {
    throw new CliError('file-not-found', `Unexpected path ${path}, expected a letter`, error)
  }
  if (path.endsWith('.json')) {
    const parsed = LetterSchema.safeParse(toJson(bytes))
    return parsed.success ? parsed.data : 'Unexpected JSON, expected a letter as `parse` prints it'
  }
  const { letter, file } = await readLetter({ path, bytes }, toSettings({ classify: false }))
  if (letter !== null && !isFailed(file)) return letter
  return file.messages.map(({ reason }) => reason).join('; ')
}

function toJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'))
  } catch {
    return null
  }
}

interface Explained {
  id: string
  section: string
  text: string
  themes: ThemeReason[]
}

function toText({ id, section, text, themes }: Explained): string {
  const lines = themes.length === 0 ? ['  no theme: no word of it is known'] : themes.map(toLine)
  return `${printable(id)} · ${printable(section)}\n  ${printable(text)}\n${lines.join('\n')}\n`
}

function toLine({ id, score, main, given, evidence, against }: ThemeReason): string {
  const mark = main ? '●' : given ? '○' : ' '
  const words = evidence.map(({ words, weight }) => `“${printable(words)}” +${weight.toFixed(2)}`)
  if (against !== null) words.push(`“${printable(against.words)}” −${Math.abs(against.weight).toFixed(2)}`)
  return `  ${mark} ${id.padEnd(22)} ${score.toFixed(2)}${given ? '' : ' not given'}: ${words.join(', ')}`
}
