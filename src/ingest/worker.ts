import { subscribe } from 'node:diagnostics_channel'
import { workerData } from 'node:worker_threads'
import { toJson } from '../emit/json.js'
import { OCR_CHANNEL, type OcrPages } from '../extract/ocr/allowance.js'
import { CliError, pageOf } from '../messages.js'
import type { LetterResult, readLetters } from '../pipeline.js'
import type { Letter } from '../schema.js'
import { toArchiveRows } from './archive-rows.js'
import { toFacts } from './facts.js'
import { boundMemory } from './memory-bound.js'
import { BROKEN, type Reading, type ReadLetter, SPENT, type Task, type WorkerSetup } from './task.js'
import type { Trouble } from './trouble.js'

/** What runs in each worker thread: one letter after another, with one PDF engine for all of them. */

const setup = workerData as WorkerSetup
const memory = boundMemory(setup.memory)
// Results come back as messages; what a library prints when it breaks down is no part of the run's report.
process.stdout.write = () => true
process.stderr.write = () => true
let scannedPages: Int32Array | undefined
subscribe(OCR_CHANNEL, (message) => {
  if (scannedPages) Atomics.add(scannedPages, 0, (message as OcrPages).pages)
})
let reader: { readLetters: typeof readLetters } | null = null

export default async function read(task: Task): Promise<Reading> {
  if (memory.isNear()) process.exit(SPENT)
  scannedPages = task.scannedPages
  try {
    reader ??= (await import(setup.reader)) as { readLetters: typeof readLetters }
  } catch (error) {
    return {
      misuse: { ruleId: 'broken-installation', reason: `The reader does not load: ${messageOf(error)}` },
    }
  }
  const reading = await attempt(reader.readLetters, task)
  return memory.wasHit()
    ? broken('out-of-memory', `Unexpected need of more than ${setup.memory} MB of memory`)
    : reading
}

async function attempt(readIt: typeof readLetters, task: Task): Promise<Reading> {
  try {
    const source = { path: task.path, bytes: task.bytes.slice() }
    const results = await readIt(source, setup.settings)
    const [first, ...others] = results.map(({ letter }) => letter && toReadLetter(letter, task.withRows))
    if (first && others.every((letter) => letter !== null)) return { letters: [first, ...others] }
    const failed = results.find(({ letter }) => letter === null) as LetterResult
    const { ruleId, reason, page } = troubleOf(failed)
    const hasTrapped = failed.file.messages.some(
      (message) => message.cause instanceof WebAssembly.RuntimeError,
    )
    return hasTrapped ? broken(ruleId, reason) : { trouble: { ruleId, reason, page } }
  } catch (error) {
    if (error instanceof CliError) return { misuse: { ruleId: error.ruleId, reason: error.message } }
    return broken('worker-died', `The reader broke down: ${messageOf(error)}`)
  }
}

function toReadLetter(letter: Letter, withRows: boolean): ReadLetter {
  return { facts: toFacts(letter), json: toJson(letter), rows: withRows ? toArchiveRows(letter) : null }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/** An engine that broke down may read the next letter wrongly and holds what it has: the worker ends with it. */
function broken(ruleId: string, reason: string): Reading {
  if (!setup.isAlone) process.exit(BROKEN)
  return { trouble: { ruleId, reason, page: null } }
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
