import { statSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'
import { Option } from 'commander'
import type { Letter } from '../schema.js'
import type { AddCommand } from './command.js'
import { frailFlag, type SettingsFlags, settingsOf, withSettingsFlags } from './flags.js'
import { reportMessages } from './report-messages.js'
import { readSource } from './source.js'

type Format = 'json' | 'ndjson' | 'md'

interface Flags extends SettingsFlags {
  format: Format
  frail: boolean
}

export const addParse: AddCommand = (program, io, exit) => {
  withSettingsFlags(
    program
      .command('parse')
      .description('read letters and print them: one as an object, several as an array')
      .argument(
        '<files...>',
        'letters: PDF, DOCX, ODT, HTML, Markdown, plain text, e-mail, PNG, JPEG or TIFF (- is stdin)',
      ),
  )
    .addOption(formatFlag())
    .addOption(frailFlag())
    .action(async (paths: string[], flags: Flags) => {
      if (flags.engine !== 'pdf-parse' && paths.some((path) => /\.pdf$/i.test(path))) warmUp(paths)
      const { readLetters } = await import('../pipeline.js')
      const settings = settingsOf(flags)
      const letters: Letter[] = []
      for (const path of paths) {
        const source = await readSource(path, io)
        if (source === null) {
          exit(1)
          continue
        }
        const results = await readLetters(source, settings)
        for (const { letter, file } of results) {
          reportMessages(path, file.messages, io)
          if (letter) letters.push(letter)
          const isDoubted = file.messages.some((message) => message.fatal === false)
          if (!letter || (flags.frail && isDoubted)) exit(1)
        }
      }
      const asArray = paths.length > 1 || letters.length > 1
      if (letters.length > 0) io.stdout.write(await WRITERS[flags.format](letters, asArray))
    })
}

/**
 * Up to so many bytes a letter is read before it pays that V8 compiles PDFium a second time, to run faster: without, one of four pages
 * takes a twentieth less time and one of nineteen a seventh, but a pack of 136 pages a fifth more.
 */
const MOST_BYTES_OF_ONE = 2 ** 20

/** PDFium is compiled on other threads while this one loads the program. Where that fails, the first letter says so. */
function warmUp([path = '', ...others]: readonly string[]): void {
  if (others.length === 0 && isSmall(path)) setFlagsFromString('--liftoff-only')
  import('../extract/pdf/pdfium.js').then(({ loadPdfium }) => loadPdfium()).catch(() => {})
}

/** What cannot be looked at is said when it is read. */
function isSmall(path: string): boolean {
  try {
    return statSync(path).size <= MOST_BYTES_OF_ONE
  } catch {
    return false
  }
}

function formatFlag(): Option {
  return new Option('--format <name>', 'what is printed').choices(Object.keys(WRITERS)).default('json')
}

/** @param asArray whether one letter would be printed as an array too. */
type Writer = (letters: readonly Letter[], asArray: boolean) => Promise<string>

const WRITERS: Readonly<Record<Format, Writer>> = {
  json: async (letters, asArray) => `${JSON.stringify(asArray ? letters : letters[0], null, 2)}\n`,
  ndjson: async (letters) => {
    const { toNdjson } = await import('../emit/ndjson.js')
    return letters.map(toNdjson).join('')
  },
  md: async (letters) => {
    const { toMarkdown } = await import('../emit/markdown.js')
    return letters.map(toMarkdown).join('\n')
  },
}
