/** What a column holds. Every database and file format has one form for each; see `MEANING_OF_TYPE`. */
export type ColumnType = 'text' | 'integer' | 'real' | 'boolean' | 'date' | 'texts' | 'integers'

/** One column of a table: `T` is what a row holds in it. */
export interface Column<T = unknown> {
  readonly type: ColumnType
  readonly isNullable: boolean
  /** What it says, in one sentence for the people who read the table. */
  readonly meaning: string
  /** Never there: carries `T` for {@link RowOf}. */
  readonly holds?: T
}

/** Columns by name, in order. */
export type Columns = Readonly<Record<string, Column>>

/** A table or a view, and what its rows are. */
export interface Table<C extends Columns = Columns> {
  readonly meaning: string
  /** Columns that tell its rows apart, the same in every run. */
  readonly key: readonly string[]
  readonly columns: C
}

/** A row of a table. */
export type RowOf<T extends Table> = {
  [Name in keyof T['columns']]: T['columns'][Name] extends Column<infer Held> ? Held : never
}

/** What a cell can hold. */
export type Cell = string | number | boolean | null | readonly string[] | readonly number[]

/** A row, where it does not matter of which table. */
export type Row = Readonly<Record<string, Cell>>

/** What each type is, for the data dictionary. */
export const MEANING_OF_TYPE: Readonly<Record<ColumnType, string>> = {
  text: 'text in Unicode',
  integer: 'whole number',
  real: 'number with fractions',
  boolean: 'true or false; 1 or 0 in SQLite',
  date: 'day, as in 2010-11-03',
  texts: 'list of texts: a JSON array, in Parquet a list',
  integers: 'list of whole numbers: a JSON array, in Parquet a list',
}

function columnOf<T>(type: ColumnType) {
  return (meaning: string): Column<T> => ({ type, isNullable: false, meaning })
}

/** A column of text, of the meaning that it is given; so the ones below. */
export const text = columnOf<string>('text')
/** Whole numbers. */
export const integer = columnOf<number>('integer')
/** Numbers. */
export const real = columnOf<number>('real')
/** Truth values. */
export const boolean = columnOf<boolean>('boolean')
/** Days, as `YYYY-MM-DD`. */
export const date = columnOf<string>('date')
/** Lists of text. */
export const texts = columnOf<readonly string[]>('texts')
/** Lists of whole numbers. */
export const integers = columnOf<readonly number[]>('integers')

/** The same column where the letter may not give it. */
export function nullable<T>(column: Column<T>): Column<T | null> {
  return { type: column.type, isNullable: true, meaning: column.meaning }
}

/** A table with what a row is, what tells rows apart, and its columns in order. */
export function table<C extends Columns>(
  meaning: string,
  key: ReadonlyArray<keyof C & string>,
  columns: C,
): Table<C> {
  return { meaning, key, columns }
}
