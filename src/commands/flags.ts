import { type Command, Option } from 'commander'
import { type Settings, toSettings } from '../settings.js'

/** Flags that several commands have, each defined once. */

/** `--engine`: which reader takes PDFs. */
export function engineFlag(): Option {
  return new Option('--engine <name>', 'how PDFs are read').choices(['pdfium', 'pdf-parse']).default('pdfium')
}

/** `--ocr`: which pages are read off their pictures. */
export function ocrFlag(): Option {
  return new Option('--ocr <when>', 'read pages off their pictures: those without usable text, none or all')
    .choices(['auto', 'never', 'always'])
    .default('auto')
}

/** `--ocr-engine`: what reads them. */
export function ocrEngineFlag(): Option {
  return new Option('--ocr-engine <name>', 'what reads pictures; `tesseract` is the program, where installed')
    .choices(['tesseract.js', 'tesseract'])
    .default('tesseract.js')
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
  engine: Settings['engine']
  ocr: Settings['ocr']
  ocrEngine: Settings['ocrEngine']
  model?: string
}

/** Adds the flags that change what is read out of a letter. */
export function withSettingsFlags(command: Command): Command {
  return command
    .addOption(engineFlag())
    .addOption(ocrFlag())
    .addOption(ocrEngineFlag())
    .addOption(modelFlag())
}

/** The settings that those flags ask for. */
export function settingsOf({ engine, ocr, ocrEngine, model }: SettingsFlags): Settings {
  return toSettings({ engine, ocr, ocrEngine, model: model ?? null })
}
