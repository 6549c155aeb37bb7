import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe } from 'vitest'

/** The real letters, their gold and the independent scorer: beside the repository, never in it. */
export const SHARED = fileURLToPath(new URL('../../shared/', import.meta.url))

/** Whether a command can be started on this machine. */
const hasCommand = (command: string) => spawnSync(command, ['--version']).error === undefined

/**
 * A suite that needs something from outside the repository. Where that is absent the suite is skipped and says
 * why, save under CI, where it runs and so fails.
 *
 * @param needs paths below `../shared`, and commands.
 */
export function describeWith(
  needs: { shared?: string[]; commands?: string[] },
  name: string,
  suite: () => void,
) {
  const absent = [
    ...(needs.shared ?? []).map((path) => `${SHARED}${path}`).filter((path) => !existsSync(path)),
    ...(needs.commands ?? []).filter((command) => !hasCommand(command)),
  ]
  if (absent.length === 0 || process.env.CI === 'true') return describe(name, suite)
  process.stderr.write(`skipped: ${name}: needs ${absent.join(', ')}\n`)
  return describe.skip(name, suite)
}
