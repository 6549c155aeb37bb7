import { CliError } from '../messages.js'
import type { AddCommand } from './command.js'
import { type CrossValidateFlags, evaluateThemes } from './evaluate-themes.js'

interface Options extends CrossValidateFlags {
  letters?: string
  crossValidate?: true
  split?: string
  diff?: true
}

export const addEvaluate: AddCommand = (program, io) => {
  program
    .command('evaluate')
    .description('score parsed letters against gold, per family and in all')
    .option('--letters <dir>', 'parsed letters: the output of `ingest`, or of `parse`')
    .requiredOption('--gold <dir>', 'gold letters')
    .option('--split <name>', 'only the gold of this split: its `split` field, or else a folder it stands in')
    .option('--json', 'print JSON')
    .option('--diff', 'also print every place where a letter and gold differ')
    .option('--cross-validate', 'instead: train the theme model on parts of gold and score it on the rest')
    .option('--by <what>', 'with --cross-validate: authority or letter, never on both sides', 'authority')
    .option('--folds <number>', 'with --cross-validate: parts', '5')
    .option('--seed <number>', 'with --cross-validate: deals the parts', '1')
    .action(async (flags: Options) => {
      if (flags.crossValidate) {
        await evaluateThemes(flags, io)
        return
      }
      const { json, diff, letters, gold, split } = flags
      if (letters === undefined)
        throw new CliError('bad-flags', 'Unexpected flags, expected --letters or --cross-validate')
      const { evaluate } = await import('../evaluate/index.js')
      const { toDifferenceLines, toTable } = await import('../evaluate/table.js')
      const { differences, ...scores } = await evaluate({
        letters,
        gold,
        ...(split !== undefined && { split }),
      })
      if (scores.missing.length > 0) {
        io.stderr.write(`${scores.missing.length} letters of gold were not parsed; --json names them\n`)
      }
      const evaluation = { ...scores, differences }
      if (json) io.stdout.write(`${JSON.stringify(diff ? evaluation : scores, null, 2)}\n`)
      else io.stdout.write(toTable(evaluation) + (diff ? `\n${toDifferenceLines(differences)}` : ''))
    })
}
