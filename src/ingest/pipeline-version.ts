import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { CliError } from '../messages.js'
import { PROGRAM } from '../program.js'
import type { Settings } from '../settings.js'

const FOLDER = fileURLToPath(PROGRAM)
const require = createRequire(PROGRAM)

/** The package's own `package.json`. */
export const PACKAGE = require('../package.json') as {
  version: string
  dependencies: Record<string, string>
}

/**
 * Names the code, model, libraries and settings that letters are read by: 16 hexadecimal digits. Letters read under
 * another version are read again. The whole program counts: the built files hold what reads beside what does not.
 *
 * @throws CliError when the settings name a model that cannot be read.
 */
export function pipelineVersion(settings: Settings): string {
  // A model of the user's own counts by what is in it, not by where it lies.
  const model = settings.model === null ? null : modelHash(settings.model)
  const hash = createHash('sha256')
  hash.update(JSON.stringify([PACKAGE.version, { ...settings, model }, libraries()]))
  const files = readdirSync(FOLDER, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(map|d\.ts)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(FOLDER.length))
  for (const path of files.sort()) hash.update(path).update(readFileSync(join(FOLDER, path)))
  return hash.digest('hex').slice(0, 16)
}

function modelHash(path: string): string {
  try {
    return createHash('sha256').update(readFileSync(path)).digest('hex')
  } catch (error) {
    throw new CliError('missing-model', `The model cannot be read: ${path}`, error)
  }
}

/** Each library as it is installed (`zod@4.6.7`). */
function libraries(): string[] {
  return Object.keys(PACKAGE.dependencies).map((name) => {
    const folders = require.resolve.paths(name) ?? []
    const file = folders.map((folder) => join(folder, name, 'package.json')).find((path) => existsSync(path))
    const { version } = (file === undefined ? {} : require(file)) as { version?: string }
    return `${name}@${version}`
  })
}
