import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

/** Milliseconds between two looks at a running process. */
const LOOK_EVERY = 20

/** Clock ticks a second in /proc, the same on every Linux that Node runs on. */
const TICKS = 100

const PAGE_BYTES = 4096

/**
 * Runs a command to its end and measures it, with all processes that it starts (on Linux; elsewhere wall time alone).
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {string} [stdin]
 * @returns {Promise<{ code: number | null, stdout: string, seconds: number, cpuSeconds: number, peakMegabytes: number }>}
 *   wall time; CPU time as of the last look; the most resident memory that they had at one time.
 */
export async function measure(command, args, stdin = '') {
  const start = performance.now()
  const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'ignore'] })
  child.stdin.on('error', () => {})
  child.stdin.end(stdin)
  let stdout = ''
  child.stdout.on('data', (chunk) => {
    stdout += chunk
  })
  let cpuTicks = 0
  let peakPages = 0
  const look = setInterval(() => {
    const tree = treeOf(child.pid)
    cpuTicks = Math.max(cpuTicks, tree.cpuTicks)
    peakPages = Math.max(peakPages, tree.pages)
  }, LOOK_EVERY)
  const code = await new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', resolve)
  })
  clearInterval(look)
  return {
    code,
    stdout,
    seconds: (performance.now() - start) / 1000,
    cpuSeconds: cpuTicks / TICKS,
    peakMegabytes: (peakPages * PAGE_BYTES) / 1024 / 1024,
  }
}

/** CPU time of a process, its ended children included, and the resident pages of it and its running ones. */
function treeOf(pid) {
  const own = statOf(pid)
  if (own === null) return { cpuTicks: 0, pages: 0 }
  let { cpuTicks, pages } = own
  for (const child of childrenOf(pid)) {
    const tree = treeOf(child)
    cpuTicks += tree.cpuTicks
    pages += tree.pages
  }
  return { cpuTicks, pages }
}

function statOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    // Fields 14 to 17 (own and ended children's time, in user and system) and 24, counted from 1 with two before.
    const cpuTicks = fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0)
    return { cpuTicks, pages: Number(fields[21]) }
  } catch {
    return null
  }
}

function childrenOf(pid) {
  try {
    return readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
      readFileSync(`/proc/${pid}/task/${thread}/children`, 'latin1').split(' ').filter(Boolean),
    )
  } catch {
    return []
  }
}
