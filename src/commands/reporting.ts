import { printable } from '../emit/printable.js'
import type { ExitCode, Io } from './command.js'

/**
 * A disk or a database that fails at its work is no misuse and no defect: it is said in one line, with exit code 1. Work that rejects
 * when it is interrupted ends with 130.
 *
 * @param left what is left of the work when the disk fails.
 */
export async function reporting(
  io: Io,
  exit: (code: ExitCode) => void,
  work: () => Promise<ExitCode>,
  left = 'What was read until then is kept',
): Promise<void> {
  const { OutputError } = await import('../emit/effects.js')
  const { StoreError } = await import('../store/errors.js')
  try {
    exit(await work())
  } catch (error) {
    const say = (rest: string) => {
      io.stderr.write(`ofsted-letters: ${printable((error as Error).message)}. ${rest}.\n`)
      exit(1)
    }
    if (error instanceof OutputError) say(`${left}; run again when this is put right`)
    else if (error instanceof StoreError) say('The database holds nothing half-loaded')
    else if (error === io.interrupted.reason) exit(130)
    else throw error
  }
}
