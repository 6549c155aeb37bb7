import { CliError } from '../messages.js'
import type { AddCommand, ExitCode } from './command.js'
import { reporting } from './reporting.js'
import { wholeNumber } from './whole-number.js'

interface Options {
  gold?: string
  labels?: string
  themes?: string
  out: string
  seed: string
}

export const addTrain: AddCommand = (program, io, exit) => {
  program
    .command('train')
    .description('make a theme model from labelled findings')
    .option('--gold <dir>', 'gold folder: letters/*.json and findings.ndjson')
    .option('--labels <file>', 'labelled findings of your own: CSV (text, themes, letter) or NDJSON')
    .option('--themes <file>', 'theme list of your own: YAML or JSON')
    .option('--out <file>', 'where to write the model', 'theme-model.bin')
    .option('--seed <number>', 'seed of the folds and of the order of learning', '1')
    .action(async ({ gold, labels, themes: list, out, seed }: Options) => {
      if ((gold === undefined) === (labels === undefined)) {
        throw new CliError('bad-flags', 'Unexpected flags, expected one of --gold and --labels')
      }
      const seedNumber = wholeNumber('--seed', seed, 0, 999_999_999)
      const work = async (): Promise<ExitCode> => {
        const { requireWritable } = await import('../emit/writable.js')
        await requireWritable(out)
        const { encodeModel, readGoldExamples, readLabels, readThemeList, THEMES, trainModel } = await import(
          '../classify/training.js'
        )
        const themes = list === undefined ? THEMES : readThemeList(list)
        const examples = gold === undefined ? readLabels(labels!, themes) : readGoldExamples(gold, themes)
        const model = trainModel(examples, themes, {
          seed: seedNumber,
          onProgress: (done) => io.stderr.write(`trained ${Math.round(done * 100)} %\n`),
        })
        const { diskEffects } = await import('../emit/effects.js')
        await diskEffects.write(out, encodeModel(model))
        io.stdout.write(`${JSON.stringify({ model: out, ...model.facts }, null, 2)}\n`)
        return 0
      }
      await reporting(io, exit, work, 'No model was written')
    })
}
