import type { AddCommand } from './command.js'

/** Every command by its name, in the order in which help lists them; each is loaded when it is wanted. */
const COMMANDS: Readonly<Record<string, () => Promise<AddCommand>>> = {
  parse: async () => (await import('./parse.js')).addParse,
  ingest: async () => (await import('./ingest.js')).addIngest,
  watch: async () => (await import('./watch.js')).addWatch,
  load: async () => (await import('./load.js')).addLoad,
  export: async () => (await import('./export.js')).addExport,
  report: async () => (await import('./report.js')).addReport,
  verify: async () => (await import('./verify.js')).addVerify,
  evaluate: async () => (await import('./evaluate.js')).addEvaluate,
  train: async () => (await import('./train.js')).addTrain,
  themes: async () => (await import('./themes.js')).addThemes,
  explain: async () => (await import('./explain.js')).addExplain,
  schema: async () => (await import('./schema.js')).addSchema,
}

/**
 * The commands that a command line needs.
 *
 * @param named first word of the command line: where it is a command, that alone; else all, for help and for misspellings.
 */
export function commandsFor(named?: string): Promise<AddCommand[]> {
  const own = Object.hasOwn(COMMANDS, named ?? '') ? [COMMANDS[named as string]] : Object.values(COMMANDS)
  return Promise.all(own.map((load) => load!()))
}
