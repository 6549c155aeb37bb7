import type { Reporter, TestModule, TestSuite } from 'vitest/node'

/**
 * Ends the report with one line for machines: `N passed, N failed`, and `, N skipped` where some were. What fails
 * outside of a test (a file that cannot be loaded, a hook, an unhandled error) counts as failed too.
 */
export class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()])
    const count = (state: string) => tests.filter((test) => test.result().state === state).length
    const suites: (TestModule | TestSuite)[] = modules.flatMap((module) => [
      module,
      ...module.children.allSuites(),
    ])
    const broken = suites.filter((suite) => suite.errors().length > 0).length
    const skipped = count('skipped')
    const failed = count('failed') + broken + unhandledErrors.length
    const more = skipped > 0 ? `, ${skipped} skipped` : ''
    process.stdout.write(`${count('passed')} passed, ${failed} failed${more}\n`)
  }
}
