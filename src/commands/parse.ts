import { Option } from 'commander'
import type { Letter } from '../schema.js'
import type { AddCommand } from './command.js'
import { frailFlag, type SettingsFlags, settingsOf, withSettingsFlags } from './flags.js'
import { reportMessages } from './report.js'
import { readSource } from './source.js'

interface Flags extends SettingsFlags {
  format: 'json' | 'md'
  frail: boolean
}

export const addParse: AddCommand = (program, io, exit) => {
  withSettingsFlags(
    program
      .command('parse')
      .description('read letters and print them: one as an object, several as an array')
      .argument(
        '<files...>',
        'letters: PDF, DOCX, ODT, HTML, Markdown, plain text, PNG, JPEG or TIFF (- is stdin)',
      ),
  )
    .addOption(formatFlag())
    .addOption(frailFlag())
    .action(async (paths: string[], flags: Flags) => {
      const { readLetter } = await import('../pipeline.js')
      const settings = settingsOf(flags)
      const letters: Letter[] = []
      for (const path of paths) {
        const source = await readSource(path, io)
        const result = source && (await readLetter(source, settings))
        if (result) reportMessages(path, result.file.messages, io)
        if (result?.letter) letters.push(result.letter)
        const isDoubted = result?.file.messages.some((message) => message.fatal === false)
        if (!result?.letter || (flags.frail && isDoubted)) exit(1)
      }
      if (letters.length > 0) io.stdout.write(await print(letters, paths.length > 1, flags.format))
    })
}

function formatFlag(): Option {
  return new Option('--format <name>', 'what is printed').choices(['json', 'md']).default('json')
}

async function print(letters: readonly Letter[], asArray: boolean, format: Flags['format']): Promise<string> {
  if (format === 'json') return `${JSON.stringify(asArray ? letters : letters[0], null, 2)}\n`
  const { toMarkdown } = await import('../emit/markdown.js')
  return letters.map(toMarkdown).join('\n')
}
