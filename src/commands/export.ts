import { Option } from 'commander'
import { EXPORT_FORMATS, type ExportFormat } from '../emit/export-formats.js'
import { printable } from '../emit/printable.js'
import type { AddCommand } from './command.js'
import { reporting } from './reporting.js'

interface Flags {
  format: ExportFormat
  out?: string
  bom?: boolean
  quiet?: boolean
}

export const addExport: AddCommand = (program, io, exit) => {
  program
    .command('export')
    .description('write an archive that was read as tables for spreadsheets and notebooks')
    .argument('[folder]', 'what ingest wrote', 'output')
    .addOption(
      new Option('--format <name>', 'form of the tables').choices(EXPORT_FORMATS).makeOptionMandatory(),
    )
    .option('--out <folder>', 'where the tables go (default: export in the folder)')
    .option('--bom', 'begin CSV files with a byte order mark, for Excel')
    .option('--quiet', 'say nothing but what goes wrong')
    .action(async (folder: string, { format, quiet, ...options }: Flags) => {
      const { exportArchive } = await import('../emit/export.js')
      await reporting(
        io,
        exit,
        async () => {
          const onLoss = (reason: string) => io.stderr.write(`${printable(reason)}\n`)
          const paths = await exportArchive(folder, format, {
            ...options,
            onLoss,
            interrupted: io.interrupted,
          })
          if (quiet !== true) io.stderr.write(paths.map((path) => `${printable(path)}\n`).join(''))
          return 0
        },
        'The export is not complete',
      )
    })
}
