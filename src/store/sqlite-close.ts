import { setImmediate } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import type Sqlite from 'libsql'

/** Rounds of collecting, the first of which has always been enough. */
const ROUNDS = 2

/**
 * Closes an SQLite file so that nothing holds it any more: until then Windows lets nobody move or remove it, and no
 * system lets go of the disk that it is on.
 *
 * The `close` of libsql before 0.6 leaves the file open until the last of its statements has been collected as garbage
 * (tursodatabase/libsql-js#228), and it has no way to end a statement, so collecting is asked for here.
 */
export async function closeSqlite(file: Sqlite.Database): Promise<void> {
  if (file.open) file.close()
  for (let round = 0; round < ROUNDS; round++) {
    collectGarbage()
    // What is collected lets go of the file in a turn of its own.
    await setImmediate()
  }
}

function collectGarbage(): void {
  setFlagsFromString('--expose-gc')
  const collect: unknown = runInNewContext('globalThis.gc')
  if (typeof collect === 'function') collect()
}
