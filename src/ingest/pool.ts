import pLimit from 'p-limit'
import { Piscina } from 'piscina'
import { PROGRAM } from '../program.js'
import { type Reading, SPENT, type Task, type WorkerSetup } from './task.js'
import type { Trouble } from './trouble.js'

/** Threads that read letters, and what becomes of a letter that a thread does not survive. */
export interface WorkerPool {
  /** Never rejects: a letter that hangs its worker, kills it or grows past its bound is a {@link Trouble}. */
  read(task: Task): Promise<Reading>
  close(): Promise<void>
}

/** How a worker ended over a letter. */
interface Death {
  death: Trouble
}

/** Megabytes for what lives no longer than a letter: more than V8 gives, for 4 % less time in collecting it. */
const NURSERY = 32

/** Share of a worker's memory that its JavaScript heap may have. */
const HEAP_SHARE = 0.75

/**
 * Starts no thread yet: they start as letters come, up to `jobs` at once.
 *
 * @param timeout seconds that one letter may take.
 */
export function openPool(setup: Omit<WorkerSetup, 'isAlone'>, jobs: number, timeout: number): WorkerPool {
  const start = (maxThreads: number, isAlone: boolean) => {
    const threads = new Piscina<Task, Reading>({
      filename: new URL('ingest/worker.js', PROGRAM).href,
      minThreads: 0,
      maxThreads,
      idleTimeout: Number.POSITIVE_INFINITY,
      workerData: { ...setup, isAlone } satisfies WorkerSetup,
      resourceLimits: {
        maxOldGenerationSizeMb: Math.round(setup.memory * HEAP_SHARE),
        maxYoungGenerationSizeMb: NURSERY,
      },
    })
    // A worker that dies between two letters is replaced, and no letter was in it.
    threads.on('error', () => {})
    return threads
  }
  const pool = start(jobs, false)
  // A letter waits here and not in the pool: its time runs from when a worker has it.
  const slot = pLimit(jobs)

  /** One try, which the worker may not survive. */
  async function attempt(threads: Piscina<Task, Reading>, task: Task): Promise<Reading | Death> {
    const scannedPages = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
    const { signal: tooLate, clear } = toDeadline(timeout, scannedPages)
    try {
      return await threads.run({ ...task, scannedPages }, { signal: tooLate })
    } catch (error) {
      if (hasExited(error, SPENT)) return attempt(threads, task)
      if (tooLate.aborted) return { trouble: timedOut(timeout) }
      return { death: deathOf(error, setup.memory) }
    } finally {
      clear()
    }
  }

  /** A worker of its own, so that a letter is never set aside for what the one before it did to the worker. */
  async function attemptAlone(task: Task): Promise<Reading> {
    const ward = start(1, true)
    try {
      const reading = await attempt(ward, task)
      return 'death' in reading ? { trouble: reading.death } : reading
    } finally {
      await ward.destroy()
    }
  }

  return {
    read: (task) =>
      slot(async () => {
        const reading = await attempt(pool, task)
        return 'death' in reading ? attemptAlone(task) : reading
      }),
    close: () => pool.destroy(),
  }
}

/** Seconds that a letter may take longer for each page that is read by OCR: some five on an idle core, more on a busy one. */
const SECONDS_A_SCANNED_PAGE = 30

/** Aborts when a letter has had its time, which grows as the worker counts pages that it reads by OCR. */
function toDeadline(timeout: number, scannedPages: Int32Array): { signal: AbortSignal; clear: () => void } {
  const abort = new AbortController()
  let granted = 0
  let timer = setTimeout(check, timeout * 1000)
  function check() {
    const pages = Atomics.load(scannedPages, 0)
    if (pages === granted) return abort.abort()
    timer = setTimeout(check, (pages - granted) * SECONDS_A_SCANNED_PAGE * 1000)
    granted = pages
  }
  return { signal: abort.signal, clear: () => clearTimeout(timer) }
}

function hasExited(error: unknown, code: number): boolean {
  return error instanceof Error && error.message.endsWith(`exited with code: ${code}`)
}

function timedOut(seconds: number): Trouble {
  return { ruleId: 'letter-timeout', reason: `Not read within ${seconds} seconds`, page: null }
}

function deathOf(error: unknown, megabytes: number): Trouble {
  if (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY')
    return {
      ruleId: 'out-of-memory',
      reason: `Unexpected need of more than ${megabytes} MB of memory`,
      page: null,
    }
  const reason = `The reader broke down: ${error instanceof Error ? error.message : String(error)}`
  return { ruleId: 'worker-died', reason, page: null }
}
