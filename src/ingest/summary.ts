import { printable } from '../emit/printable.js'
import { outputFolder } from './output-folder.js'
import type { RunRecord } from './run-record.js'

/** Vanished letters named in a summary; `run.json` has them all. */
const NAMED = 10

/** A run in words: what was read, what the archive now holds, what went wrong and where the files are. */
export function summarise(record: RunRecord, out: string): string {
  const { archive, run, vanished } = record
  const files = outputFolder(printable(out))
  const lines = [
    `${counted(run.read, 'letter')} read${run.unchanged > 0 ? `, ${run.unchanged} unchanged` : ''} in ${run.seconds} s` +
      (run.read > 0 ? ` (${counted(run.pagesRead, 'page')}, ${run.pagesPerSecond} a second)` : ''),
    ...table([
      ['letters', archive.letters, list(archive.families)],
      ['sections', archive.sections, ''],
      ['findings', archive.findings, ''],
      ['with warnings', archive.lettersWithWarnings, list(archive.warnings)],
      [
        'other versions',
        archive.readByOtherVersions,
        'read earlier; ingest them again to bring them up to date',
      ],
      ['failed', archive.failed, list(archive.failures)],
      ['duplicates', archive.duplicates, ''],
      ['passed over', sum(record.ignored), list(record.ignored)],
    ]),
    `letters: ${files.letters}, ${files.lettersNdjson}; findings: ${files.findingsNdjson}; record: ${files.runJson}`,
    ...(archive.failed > 0
      ? [`set aside: ${files.quarantine}; try again with \`ingest --retry\` and the same --out`]
      : []),
    ...(vanished.length > 0 ? vanishedLines(record) : []),
    ...(run.isComplete
      ? []
      : [`Interrupted: ${counted(run.left, 'file')} left; the same command goes on from here`]),
  ]
  return `${lines.join('\n')}\n`
}

function vanishedLines({ vanished, run }: RunRecord): string[] {
  const what = run.pruned > 0 ? 'vanished, output removed' : 'vanished, output kept (--prune removes it)'
  const names = vanished.slice(0, NAMED).map(({ path }) => `  ${printable(path)}`)
  const more = vanished.length > NAMED ? [`  and ${vanished.length - NAMED} more`] : []
  return [`${vanished.length} ${what}:`, ...names, ...more]
}

function table(rows: ReadonlyArray<readonly [string, number, string]>): string[] {
  return rows
    .filter(([name, count]) => count > 0 || name === 'letters')
    .map(
      ([name, count, detail]) => `  ${name.padEnd(14)}${String(count).padStart(7)}${detail && `  ${detail}`}`,
    )
}

function sum(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((all, count) => all + count, 0)
}

function list(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .sort(([, a], [, b]) => b - a)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ')
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
