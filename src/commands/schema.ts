import type { AddCommand } from './command.js'

export const addSchema: AddCommand = (program, io) => {
  program
    .command('schema')
    .description('print the JSON Schema of a letter')
    .action(async () => {
      const { letterJsonSchema } = await import('../schema.js')
      io.stdout.write(`${JSON.stringify(letterJsonSchema(), null, 2)}\n`)
    })
}
