import { stat } from 'node:fs/promises'
import { fileOf } from './coverage.js'
import type { Source } from './source.js'

/** Parts the sources whose files have lain still from those that may yet be written to. */
export async function partBySettled(
  sources: readonly Source[],
  seconds: number,
): Promise<{ settled: Source[]; unsettled: Source[] }> {
  if (seconds === 0) return { settled: [...sources], unsettled: [] }
  const settled: Source[] = []
  const unsettled: Source[] = []
  for (const source of sources) {
    const found = await stat(fileOf(source.path)).catch(() => null)
    // The change time too: a file that is moved or copied in keeps the old time of its content.
    const age =
      found === null ? Number.POSITIVE_INFINITY : Date.now() - Math.max(found.mtimeMs, found.ctimeMs)
    if (age < seconds * 1000) unsettled.push(source)
    else settled.push(source)
  }
  return { settled, unsettled }
}
