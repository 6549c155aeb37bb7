import { z } from 'zod'
import { CliError } from './messages.js'

/** Everything that changes what is read out of a letter, with its defaults; read-only once made. */
export const SettingsSchema = z.strictObject({
  /** The PDF engine: PDFium with geometry, or `pdf-parse` with text alone. */
  engine: z.enum(['pdfium', 'pdf-parse']).default('pdfium'),
  /** Whether pages are read off their pictures: those without usable text, none, or all. */
  ocr: z.enum(['auto', 'never', 'always']).default('auto'),
  /** What reads them: Tesseract as it comes with the program, or the `tesseract` program where it is installed. */
  ocrEngine: z.enum(['tesseract.js', 'tesseract']).default('tesseract.js'),
  /** Whether findings are given their themes. */
  classify: z.boolean().default(true),
  /** Path of the theme model, as `train` writes it; null for the project's own. */
  model: z.string().min(1).nullable().default(null),
})

/** Settings as the readers take them: complete and checked. */
export type Settings = Readonly<z.infer<typeof SettingsSchema>>
/** Settings as a caller gives them: what is left out has its default. */
export type SettingsInput = z.input<typeof SettingsSchema>

/**
 * Options in, defaults filled, read-only settings out.
 *
 * @throws CliError when an option is unknown or out of range.
 */
export function toSettings(options: SettingsInput = {}): Settings {
  const parsed = SettingsSchema.safeParse(options)
  if (!parsed.success) throw new CliError('bad-setting', z.prettifyError(parsed.error), parsed.error)
  return Object.freeze(parsed.data)
}
