import { workerData } from 'node:worker_threads'
import { toJson } from '../emit/json.js'
import { pageOf } from '../messages.js'
import type { LetterResult, readLetter } from '../pipeline.js'
import { toFacts } from './facts.js'
import { boundMemory } from './memory-bound.js'
import { type Reading, SPENT, type Task, type WorkerSetup } from './task.js'
import type { Trouble } from './trouble.js'

/** What runs in each worker thread: one letter after another, with one PDF engine for all of them. */

const setup = workerData as WorkerSetup
const memory = boundMemory(setup.memory)
const reader = (await import(setup.reader)) as { readLetter: typeof readLetter }

/** An engine that broke down over one letter may read the next one wrongly: the worker ends with it. */
let isBroken = false

export default async function read(task: Task): Promise<Reading> {
  if (isBroken || memory.isNear()) process.exit(SPENT)
  const reading = await attempt(task)
  if (memory.wasHit()) {
    const reason = `Unexpected need of more than ${setup.memory} MB of memory`
    return suspect({ ruleId: 'out-of-memory', reason, page: null })
  }
  return reading
}

async function attempt(task: Task): Promise<Reading> {
  try {
    const result = await reader.readLetter(task, setup.settings)
    if (result.letter !== null) return { facts: toFacts(result.letter), json: toJson(result.letter) }
    const trapped = result.file.messages.some((message) => message.cause instanceof WebAssembly.RuntimeError)
    const trouble = troubleOf(result)
    return trapped ? suspect(trouble) : { trouble, isSuspect: false }
  } catch (error) {
    const reason = `The reader broke down: ${error instanceof Error ? error.message : String(error)}`
    return suspect({ ruleId: 'worker-died', reason, page: null })
  }
}

function suspect(trouble: Trouble): Reading {
  isBroken = true
  return { trouble, isSuspect: true }
}

/** The message that failed the letter. */
function troubleOf({ file }: LetterResult): Trouble {
  const message = file.messages.find(({ fatal }) => fatal === true)
  return {
    ruleId: message?.ruleId ?? 'worker-died',
    reason: message?.reason ?? 'The reader gave no letter and no reason',
    page: message === undefined ? null : pageOf(message),
  }
}
