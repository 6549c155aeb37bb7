import type { ExitCode, Io } from './command.js'

/** A database that fails at its work is no misuse and no defect: it is said in one line, with exit code 1. */
export async function reportingStore(
  io: Io,
  exit: (code: ExitCode) => void,
  work: () => Promise<ExitCode>,
): Promise<void> {
  const { StoreError } = await import('../store/errors.js')
  try {
    exit(await work())
  } catch (error) {
    if (!(error instanceof StoreError)) throw error
    io.stderr.write(`ofsted-letters: ${error.message}. The database is as it was before.\n`)
    exit(1)
  }
}
