import type { AddCommand } from './command.js'
import { addEvaluate } from './evaluate.js'
import { addSchema } from './schema.js'

/** Every command, in the order in which help lists them. */
export const COMMANDS: readonly AddCommand[] = [addEvaluate, addSchema]
