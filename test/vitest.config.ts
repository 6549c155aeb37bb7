import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { ClosingLine } from './closing-line.js'

const ALL = ['test/**/*.test.ts']

/**
 * What measures time has the machine to itself: not right behind an install, where a start was seen to take a quarter longer, and not
 * after the minutes of load that the last group is. Orders begin at 1, for what has no order (0) and one worker comes last.
 */
const MEASURED = ['test/performance/**/*.test.ts']

/** What starts workers of its own has the machine to itself too, when all else is done. */
const ALONE = ['test/fuzz/**/*.test.ts', 'test/ingest/**/*.test.ts']

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    reporters: ['default', new ClosingLine()],
    testTimeout: 60_000,
    hookTimeout: 300_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'together',
          include: ALL,
          exclude: [...MEASURED, ...ALONE],
          // One a core: by default one core would be left idle, which of two is half the machine.
          maxWorkers: '100%',
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: { name: 'measured', include: MEASURED, maxWorkers: 1, sequence: { groupOrder: 2 } },
      },
      {
        extends: true,
        test: { name: 'alone', include: ALONE, maxWorkers: 1, sequence: { groupOrder: 3 } },
      },
    ],
  },
})
