import { type Command, Option } from 'commander'
import { type Settings, toSettings } from '../settings.js'

/** Flags that several commands have, each defined once. */

/** `--engine`: which reader takes PDFs. */
export function engineFlag(): Option {
  return new Option('--engine <name>', 'how PDFs are read').choices(['pdfium', 'pdf-parse']).default('pdfium')
}

/** `--frail`: warnings count as failures in the exit code. */
export function frailFlag(): Option {
  return new Option('--frail', 'exit with 1 where a letter was read with warnings').default(false)
}

/** Adds the flags that change what is read out of a letter. */
export function withSettingsFlags(command: Command): Command {
  return command.addOption(engineFlag())
}

/** The settings that those flags ask for. */
export function settingsOf({ engine }: { engine: 'pdfium' | 'pdf-parse' }): Settings {
  return toSettings({ engine })
}
