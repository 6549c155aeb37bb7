import { letterJsonSchema } from '../schema.js'
import type { AddCommand } from './command.js'

export const addSchema: AddCommand = (program, io) => {
  program
    .command('schema')
    .description('print the JSON Schema of a letter')
    .action(() => {
      io.stdout.write(`${JSON.stringify(letterJsonSchema(), null, 2)}\n`)
    })
}
