import { authorityCodes } from './authority-codes.js'
import { history } from './history.js'
import { keys } from './keys.js'
import type { Migration } from './migration.js'
import { search } from './search.js'
import { tables } from './tables.js'
import { views } from './views.js'

/** All migrations, in order: the first has the number 1. New ones are added at the end. */
export const MIGRATIONS: readonly Migration[] = [tables, views, search, keys, history, authorityCodes]
