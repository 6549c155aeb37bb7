import type { SplitBy } from '../evaluate/themes/cross-validate.js'
import { CliError } from '../messages.js'
import type { Io } from './command.js'
import { wholeNumber } from './whole-number.js'

export interface CrossValidateFlags {
  gold: string
  by: string
  folds: string
  seed: string
  json?: true
}

/** `evaluate --cross-validate`: how well the theme model would do on letters that it has not seen. */
export async function evaluateThemes(
  { gold, by, folds, seed, json }: CrossValidateFlags,
  io: Io,
): Promise<void> {
  if (by !== 'authority' && by !== 'letter') {
    throw new CliError('bad-flags', `Unexpected --by ${by}, expected authority or letter`)
  }
  const { crossValidateThemes } = await import('../evaluate/themes/cross-validate.js')
  const { toThemeReport } = await import('../evaluate/themes/report.js')
  const validation = crossValidateThemes(gold, {
    by: by satisfies SplitBy,
    folds: wholeNumber('--folds', folds, 2, 20),
    seed: wholeNumber('--seed', seed, 0, 999_999_999),
    onProgress: (done) => io.stderr.write(`cross-validated ${Math.round(done * 100)} %\n`),
  })
  io.stdout.write(json ? `${JSON.stringify(validation, null, 2)}\n` : toThemeReport(validation))
}
