import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { CliError } from '../messages.js'

/**
 * Writes a model file whole or not at all.
 *
 * @throws CliError where the disk refuses.
 */
export function writeModel(path: string, text: string): void {
  const draft = `${path}.draft`
  try {
    writeFileSync(draft, text)
    renameSync(draft, path)
  } catch (error) {
    rmSync(draft, { force: true })
    throw new CliError(
      'cannot-write',
      `Cannot write the model to ${path}: ${(error as Error).message}`,
      error,
    )
  }
}
