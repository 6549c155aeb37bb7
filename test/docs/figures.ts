import { MEASURE_IDS, MEASURES, type Measure } from '../../src/evaluate/measures.js'
import type { Scores } from '../../src/evaluate/scores.js'
import { expectBlock, readBlock, toTable } from './readme.js'

/** README may show a figure that differs from the measured one by so much. */
const TOLERANCE = 0.005

/** What themes reach on letters that the model has learnt from says nothing of it. */
const IN_SAMPLE: readonly Measure[] = ['themes', 'mainTheme', 'topThemeInSet']

/** Expects the figures that README shows to be those measured; under `UPDATE=1` writes them. */
export function expectFigures(scores: Record<string, Scores>): void {
  const columns = Object.entries(scores)
  const counts = [
    ['letters', ...columns.map(([, { letters }]) => String(letters))],
    ['findings', ...columns.map(([, scores]) => String(scores.counts.findingsExact.expected))],
  ]
  const figures = MEASURE_IDS.filter((id) => !IN_SAMPLE.includes(id)).map((id) => [
    MEASURES[id].label,
    ...columns.map(([, scores]) => toCell(scores.figures[id])),
  ])
  const table = toTable(['', ...columns.map(([family]) => family)], [...counts, ...figures])
  expectNear('figures', table)
}

/** The same for the findings alone, as one item of a list. */
export function expectItem(name: string, label: string, { figures }: Scores): void {
  expectNear(name, `- ${label}: ${toCell(figures.findingsExact)}\n`)
}

const toCell = (figure: number | null) => (figure === null ? '–' : figure.toFixed(4))

/** Figures that are near enough to those of README are taken for the same. */
function expectNear(name: string, actual: string): void {
  const shown = readBlock(name).match(FIGURE) ?? []
  let at = 0
  const settled = actual.replace(FIGURE, (figure) => {
    const other = shown[at++] ?? figure
    return Math.abs(Number(other) - Number(figure)) <= TOLERANCE ? other : figure
  })
  expectBlock(name, process.env.UPDATE === '1' ? actual : settled)
}

const FIGURE = /\d\.\d{4}/g
