import { stat } from 'node:fs/promises'
import { diskEffects, OutputError } from './effects.js'

/**
 * Tries whether a file can be written, before long work whose result would be lost; nothing is left behind.
 *
 * @throws OutputError where the disk would refuse.
 */
export async function requireWritable(path: string): Promise<void> {
  const present = await stat(path).catch(() => null)
  // A draft could be written beside the folder, and could not take its name.
  if (present?.isDirectory()) throw new OutputError(path, Object.assign(new Error(), { code: 'EISDIR' }))
  const draft = await diskEffects.draft(path)
  await draft.abandon()
}
