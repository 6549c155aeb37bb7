import type { CrossValidation } from './cross-validate.js'
import type { ThemeMeasures } from './measure.js'

/** A cross-validation as tables for people. */
export function toThemeReport({ by, folds, seed, model, reliability, baselines }: CrossValidation): string {
  const summary = [
    ['', 'micro-F1', 'macro-F1', 'main theme', 'main in set'],
    toSummary('model', model),
    toSummary('keyword baseline', baselines.keyword),
    toSummary('majority baseline', baselines.majority),
  ]
  const perTheme = [
    ['theme', 'precision', 'recall', 'F1', 'support'],
    ...model.perTheme
      .filter(({ support, given }) => support + given > 0)
      .map(({ id, precision, recall, f1, support }) => [
        id,
        toCell(precision),
        toCell(recall),
        toCell(f1),
        String(support),
      ]),
  ]
  const bins = [
    ['score', 'themes given', 'mean score', 'right'],
    ...reliability.bins
      .filter(({ count }) => count > 0)
      .map(({ from, to, count, claimed, observed }) => [
        `${from.toFixed(1)}–${to.toFixed(1)}`,
        String(count),
        toCell(claimed),
        toCell(observed),
      ]),
  ]
  return [
    `${model.findings} findings, ${folds} folds by ${by}, seed ${seed}\n`,
    toColumns(summary),
    toColumns(perTheme),
    `expected calibration error ${toCell(reliability.error)}\n${toColumns(bins)}`,
  ].join('\n')
}

function toSummary(name: string, { microF1, macroF1, mainAccuracy, topInSet }: ThemeMeasures): string[] {
  return [name, ...[microF1, macroF1, mainAccuracy, topInSet].map(toCell)]
}

function toCell(figure: number | null): string {
  return figure === null ? '–' : figure.toFixed(3)
}

/** Rows as lines, the first column to the left and the others to the right. */
function toColumns(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((cells) => cells[column]!.length)))
  return rows
    .map((cells) => {
      const line = cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!)))
      return `${line.join('  ').trimEnd()}\n`
    })
    .join('')
}
