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

/** `--model`: the themes that findings are given, and how they are told. */
export function modelFlag(): Option {
  return new Option('--model <file>', 'a theme model of your own, as `train` writes it')
}

/** What the flags give that change what is read out of a letter. */
export interface SettingsFlags {
  engine: 'pdfium' | 'pdf-parse'
  model?: string
}

/** Adds the flags that change what is read out of a letter. */
export function withSettingsFlags(command: Command): Command {
  return command.addOption(engineFlag()).addOption(modelFlag())
}

/** The settings that those flags ask for. */
export function settingsOf({ engine, model }: SettingsFlags): Settings {
  return toSettings({ engine, model: model ?? null })
}
