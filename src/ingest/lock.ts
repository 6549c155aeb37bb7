import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import type { Effects } from '../emit/effects.js'
import { jsonValue } from '../json-value.js'
import { CliError } from '../messages.js'

/** Who holds the lock. A process id is used again in time; with the start of the process it is one process's alone. */
const HolderSchema = z.strictObject({ pid: z.int(), started: z.string().nullable(), host: z.string() })
type Holder = z.infer<typeof HolderSchema>

const ATTEMPTS = 5

/**
 * Keeps a second run out of the output folder until the lock is released. A lock whose process is dead is taken over.
 *
 * @returns the release.
 * @throws CliError `output-locked` when another run is at work.
 */
export async function lockFolder(folder: string, effects: Effects): Promise<() => Promise<void>> {
  const path = join(folder, '.lock')
  const own: Holder = { pid: process.pid, started: startOf(process.pid), host: hostname() }
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    if (await effects.claim(path, JSON.stringify(own))) return () => effects.remove(path)
    const holder = await holderOf(path)
    if (holder !== null && isAlive(holder)) throw locked(path, holder)
    await takeAway(path, holder, effects)
  }
  throw locked(path, await holderOf(path))
}

/** Who holds the lock; null where it is gone or unreadable. */
async function holderOf(path: string): Promise<Holder | null> {
  const text = await readFile(path, 'utf8').catch(() => '')
  return HolderSchema.safeParse(jsonValue(text)).data ?? null
}

/**
 * Removes the lock of a dead run. It is moved first and then looked at again: where two runs found the same dead
 * lock, the second would otherwise remove the lock that the first has just made.
 */
async function takeAway(path: string, dead: Holder | null, effects: Effects): Promise<void> {
  const aside = `${path}-${process.pid}`
  try {
    await effects.rename(path, aside)
  } catch {
    return
  }
  const moved = await holderOf(aside)
  if (moved !== null && JSON.stringify(moved) !== JSON.stringify(dead))
    await effects.claim(path, JSON.stringify(moved))
  await effects.remove(aside)
}

function isAlive(holder: Holder): boolean {
  // Of a process on another machine nothing can be known; its lock counts.
  if (holder.host !== hostname()) return true
  try {
    process.kill(holder.pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
  return holder.started === null || holder.started === startOf(holder.pid)
}

/** When a process started, in the clock of its machine; null where the system does not say (other than Linux). */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
    // Field 22; the name of the program, which stands before in brackets, may itself hold brackets and spaces.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null
  } catch {
    return null
  }
}

function locked(path: string, holder: Holder | null): CliError {
  const who = holder === null ? 'Another run' : `Another run (process ${holder.pid} on ${holder.host})`
  return new CliError(
    'output-locked',
    `${who} is writing to this folder; wait for it, or remove ${path} if it is no longer at work`,
  )
}
