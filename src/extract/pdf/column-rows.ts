import { endsSentence } from '../formulas.js'
import type { TextRun } from './page.js'

/** The runs of one baseline of a page, from left to right. */
export type Row = readonly TextRun[]

/** Whether a run stands in the column that begins at an edge, or behind it. */
export function isBehind(run: TextRun, edge: number): boolean {
  return run.left >= edge - 1
}

/** The runs of a row by column. */
export function toCells(row: Row, edges: readonly number[]): TextRun[][] {
  const cells: TextRun[][] = [[], ...edges.map(() => [])]
  for (const run of row) cells[edges.filter((edge) => isBehind(run, edge)).length]?.push(run)
  return cells
}

/** How many lines of a column go on with the sentence of the line above. */
export function countRunOns(lines: readonly string[]): number {
  return lines.filter(
    (line, index) => index > 0 && /^\p{Ll}/u.test(line) && !endsSentence(lines[index - 1] as string),
  ).length
}

/** Where a row ends. */
export function rightOf(row: Row | undefined): number {
  return Math.max(...(row ?? []).map((run) => run.right))
}

/** The words of a row. */
export function textOf(row: Row | undefined): string {
  return (row ?? [])
    .map(({ text }) => text)
    .join(' ')
    .trim()
}

/** The lowest baseline of a row. */
export function baselineOf(row: Row | undefined): number {
  return Math.max(...(row ?? []).map((run) => run.baseline))
}

/** No lines of one paragraph stand farther apart, in type sizes. */
export const WIDEST_LEADING = 1.6

/** The usual step from row to row; of a few rows that all are paragraphs, what the type lets expect. */
export function leadingOf(rows: readonly Row[]): number {
  const steps = rows.slice(1).map((row, index) => baselineOf(row) - baselineOf(rows[index]))
  const usual = steps.sort((a, b) => a - b)[Math.floor(steps.length / 2)] ?? Number.POSITIVE_INFINITY
  return Math.min(usual, WIDEST_LEADING * (rows[0]?.[0]?.size ?? 0))
}
