import { evaluate } from '../evaluate/index.js'
import { toDifferenceLines, toTable } from '../evaluate/table.js'
import type { AddCommand } from './command.js'

interface Options {
  letters: string
  gold: string
  split?: string
  json?: true
  diff?: true
}

export const addEvaluate: AddCommand = (program, io) => {
  program
    .command('evaluate')
    .description('score parsed letters against gold, per family and in all')
    .requiredOption('--letters <dir>', 'parsed letters: the output of `ingest`, or of `parse`')
    .requiredOption('--gold <dir>', 'gold letters')
    .option('--split <name>', 'only the gold of this split: its `split` field, or else a folder it stands in')
    .option('--json', 'print JSON')
    .option('--diff', 'also print every place where a letter and gold differ')
    .action(async ({ json, diff, ...options }: Options) => {
      const { differences, ...scores } = await evaluate(options)
      if (scores.missing.length > 0) {
        io.stderr.write(`${scores.missing.length} letters of gold were not parsed; --json names them\n`)
      }
      const evaluation = { ...scores, differences }
      if (json) io.stdout.write(`${JSON.stringify(diff ? evaluation : scores, null, 2)}\n`)
      else io.stdout.write(toTable(evaluation) + (diff ? `\n${toDifferenceLines(differences)}` : ''))
    })
}
