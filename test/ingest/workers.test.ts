import { availableParallelism } from 'node:os'
import { describe, expect, it } from 'vitest'
import { mostJobs, workersFor } from '../../src/ingest/workers.js'
import { letterPdf } from './pdf.js'
import { eventsOf, put, recordOf, run, temporaryFolder } from './run.js'

describe('the workers of a run', () => {
  it('are as many as are asked for, up to two a core', () => {
    expect(mostJobs(1)).toBe(1)
    expect(mostJobs(256)).toBe(Math.min(256, 2 * availableParallelism()))
  })

  it('are no more than the files are worth', () => {
    expect([0, 1, 8, 9, 1000].map((files) => workersFor(files, 4))).toEqual([0, 1, 1, 2, 4])
  })

  it('are said as they are and not as they were asked for', async () => {
    const cwd = temporaryFolder()
    put(cwd, { 'in/a.pdf': letterPdf(1) })
    const [begin] = eventsOf(await run(cwd, 'ingest', 'in', '--jobs', '256', '--json'))
    expect(begin).toMatchObject({ event: 'begin', jobs: mostJobs(256) })
    expect(recordOf(`${cwd}/output`)).toMatchObject({ run: { jobs: mostJobs(256) } })
  })
})
