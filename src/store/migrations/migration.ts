import type { Target } from '../target.js'

/** One numbered step of the schema; once released, it is never edited. */
export interface Migration {
  /** What it does, in kebab-case. */
  name: string
  /** Its statements, in the words of an engine. */
  statements(engine: Target['engine']): string[]
}

/** What each engine calls the types of columns. */
export interface TypeNames {
  text: string
  integer: string
  real: string
  boolean: string
  date: string
  list: string
}

export const TYPE_NAMES: Readonly<Record<Target['engine'], TypeNames>> = {
  sqlite: {
    text: 'text',
    integer: 'integer',
    real: 'real',
    boolean: 'integer',
    date: 'text',
    list: 'text',
  },
  postgres: {
    text: 'text',
    integer: 'bigint',
    real: 'double precision',
    boolean: 'boolean',
    date: 'date',
    list: 'jsonb',
  },
}
