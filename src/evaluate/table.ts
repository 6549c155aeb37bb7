import { printable } from '../emit/printable.js'
import type { Evaluation } from './index.js'
import { MEASURE_IDS, MEASURES } from './measures.js'
import type { Difference } from './score-letter.js'
import type { Scores } from './scores.js'

/** The figures as a table for people: a row a measure, a column for all letters and one a family. */
export function toTable({ all, families }: Evaluation): string {
  const columns: [string, Scores][] = [['all', all], ...Object.entries(families)]
  const row = (label: string, cell: (scores: Scores) => string) => [
    label,
    ...columns.map(([, scores]) => cell(scores)),
  ]
  const rows = [
    ['', ...columns.map(([name]) => printable(name))],
    row('letters', ({ letters }) => String(letters)),
    row('letters missing', ({ missing }) => String(missing)),
    row('findings in gold', ({ counts }) => String(counts.findingsExact.expected)),
    ...MEASURE_IDS.map((id) => row(MEASURES[id].label, ({ figures }) => toCell(figures[id]))),
    row('mean F1 of the themes', ({ figures }) => toCell(figures.themesMacro)),
    row('words lost', ({ lostWords }) => String(lostWords)),
  ]
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((cells) => cells[column]!.length)))
  return rows.map((cells) => `${toLine(cells, widths)}\n`).join('')
}

/** The differences for people, one a line. */
export function toDifferenceLines(differences: readonly Difference[]): string {
  return differences
    .map(
      ({ letter, measure, got, want }) =>
        `${printable(letter)}: ${MEASURES[measure].label}: got ${quote(got)}, want ${quote(want)}\n`,
    )
    .join('')
}

const toCell = (figure: number | null) => (figure === null ? '–' : figure.toFixed(4))

const toLine = (cells: readonly string[], widths: readonly number[]) =>
  cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join('  ')

const quote = (text: string | null) => (text === null ? 'nothing' : printable(JSON.stringify(text)))
