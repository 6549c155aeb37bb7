import { availableParallelism } from 'node:os'

/** Workers that a core can keep busy, one of them waiting for a slow disk now and then: any further takes its memory and gains nothing. */
const WORKERS_A_CORE = 2

/** To start a worker costs 0.45 s of CPU, a letter 0.05: for fewer than this a further one gains nothing. */
const LETTERS_A_WORKER = 8

/** How many letters are read at the same time where so many are asked for: no more than the cores of this machine have a use for. */
export function mostJobs(jobs: number): number {
  return Math.min(jobs, WORKERS_A_CORE * availableParallelism())
}

/** How many workers are worth their start for so many files; none where there are no files. */
export function workersFor(files: number, jobs: number): number {
  return Math.min(jobs, Math.ceil(files / LETTERS_A_WORKER))
}
