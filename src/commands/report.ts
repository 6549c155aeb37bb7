import { printable } from '../emit/printable.js'
import type { AddCommand } from './command.js'
import { reporting } from './reporting.js'

interface Flags {
  out?: string
  quiet?: boolean
}

export const addReport: AddCommand = (program, io, exit) => {
  program
    .command('report')
    .description('write an archive that was read as pages to look at in a browser')
    .argument('[folder]', 'what ingest wrote', 'output')
    .option('--out <folder>', 'where the pages go (default: report in the folder)')
    .option('--quiet', 'say nothing but what goes wrong')
    .action(async (folder: string, { quiet, ...options }: Flags) => {
      const { report } = await import('../emit/report/index.js')
      await reporting(
        io,
        exit,
        async () => {
          const { index, letters, pages } = await report(folder, { ...options, interrupted: io.interrupted })
          if (quiet !== true) io.stderr.write(`${printable(index)}: ${letters} letters on ${pages} pages\n`)
          return 0
        },
        'The report is not complete',
      )
    })
}
