import { join } from 'node:path'
import type { AddCommand } from './command.js'
import { reporting } from './reporting.js'
import { summariseLoad } from './store-report.js'

interface Flags {
  db?: string
  prune?: boolean
  quiet?: boolean
  json?: boolean
}

export const addLoad: AddCommand = (program, io, exit) => {
  program
    .command('load')
    .description(
      'load an archive that was read into SQLite or PostgreSQL; only what is new or changed is written',
    )
    .argument('[folder]', 'what ingest wrote', 'output')
    .option('--db <url>', 'postgres://…, sqlite:PATH, or a path (default: letters.db in the folder)')
    .option('--prune', 'remove the letters that the archive does not have')
    .option('--quiet', 'say nothing but what goes wrong')
    .option('--json', 'print what was done as JSON')
    .action(async (folder: string, { db = join(folder, 'letters.db'), prune, quiet, json }: Flags) => {
      const { load } = await import('../store/load.js')
      await reporting(io, exit, async () => {
        const loaded = await load(folder, db, { prune: prune === true, interrupted: io.interrupted })
        if (json === true) io.stdout.write(`${JSON.stringify(loaded, null, 2)}\n`)
        else if (quiet !== true) io.stderr.write(summariseLoad(loaded))
        return 0
      })
    })
}
