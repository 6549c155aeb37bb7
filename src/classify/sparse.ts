/** Rows of few non-zero numbers each, laid end to end (compressed sparse rows). */
export interface SparseRows {
  /** Number of columns. */
  width: number
  /** Where each row starts in `columns` and `values`; one longer than there are rows. */
  starts: Int32Array
  columns: Int32Array
  values: Float64Array
}

/** One sparse row. */
export interface SparseRow {
  columns: Int32Array
  values: Float64Array
}

/** Lays rows end to end. */
export function toSparseRows(rows: readonly SparseRow[], width: number): SparseRows {
  const starts = new Int32Array(rows.length + 1)
  rows.forEach((row, at) => {
    starts[at + 1] = starts[at]! + row.columns.length
  })
  const total = starts[rows.length]!
  const columns = new Int32Array(total)
  const values = new Float64Array(total)
  rows.forEach((row, at) => {
    columns.set(row.columns, starts[at])
    values.set(row.values, starts[at])
  })
  return { width, starts, columns, values }
}

/** The inner product of a stored row with weights. */
export function dotRow(rows: SparseRows, row: number, weights: Float64Array): number {
  let sum = 0
  for (let at = rows.starts[row]!; at < rows.starts[row + 1]!; at++) {
    sum += rows.values[at]! * weights[rows.columns[at]!]!
  }
  return sum
}
