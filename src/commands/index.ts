import type { AddCommand } from './command.js'
import { addEvaluate } from './evaluate.js'
import { addExplain } from './explain.js'
import { addExport } from './export.js'
import { addIngest } from './ingest.js'
import { addLoad } from './load.js'
import { addParse } from './parse.js'
import { addSchema } from './schema.js'
import { addThemes } from './themes.js'
import { addTrain } from './train.js'
import { addVerify } from './verify.js'
import { addWatch } from './watch.js'

/** Every command, in the order in which help lists them. */
export const COMMANDS: readonly AddCommand[] = [
  addParse,
  addIngest,
  addWatch,
  addLoad,
  addExport,
  addVerify,
  addEvaluate,
  addTrain,
  addThemes,
  addExplain,
  addSchema,
]
