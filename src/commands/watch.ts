import type { Listener } from '../ingest/events.js'
import type { AddCommand, Io } from './command.js'
import { settingsOf } from './flags.js'
import { numberOf } from './number-of.js'
import { reporting } from './reporting.js'
import { jsonListener, optionsOf, type RunFlags, withRunFlags } from './run-flags.js'

interface Flags extends RunFlags {
  settle: string
}

export const addWatch: AddCommand = (program, io, exit) => {
  withRunFlags(
    program
      .command('watch')
      .description('ingest a folder, and then each letter that appears in it, until Ctrl-C')
      .argument('<folder>', 'the folder to watch, with all below it'),
  )
    .option('--settle <seconds>', 'how long a file must lie still before it is read', '2')
    .action(async (folder: string, flags: Flags) => {
      const { watch } = await import('../ingest/watch.js')
      const notify = await listener(flags, io)
      const options = { ...optionsOf(flags), settle: numberOf('--settle', flags.settle, 0, 3600) }
      await reporting(io, exit, async () => {
        await watch(folder, settingsOf(flags), options, { notify, interrupted: io.interrupted })
        return 0
      })
    })
}

async function listener(flags: Flags, io: Io): Promise<Listener> {
  const { showArrivals, showTrouble } = await import('../ingest/progress.js')
  if (flags.json === true) return jsonListener(io)
  return flags.quiet === true ? showTrouble(io.stderr) : showArrivals(io.stderr)
}
