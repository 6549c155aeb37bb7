import type { LetterRows } from '../tables/letter-rows.js'
import { toThemeRows, unlistedTheme } from '../tables/themes.js'
import { authorityOf } from './authorities.js'
import { columnsOf } from './columns.js'
import type { Transaction } from './store.js'

/** The tables that letters refer to, and that they share: themes and authorities. */
export interface References {
  /** Adds the themes and authorities that these rows name and that are not there yet. */
  admit(rows: LetterRows): Promise<void>
}

/** Brings the themes up to date with the list, and learns what is there. */
export async function openReferences(transaction: Transaction): Promise<References> {
  await enterThemes(transaction)
  const { db } = transaction
  const themes = new Set(
    (await db.selectFrom('themes').select('theme_id').execute()).map((row) => row.theme_id),
  )
  const authorities = new Set(
    (await db.selectFrom('authorities').select('authority_id').execute()).map((row) => row.authority_id),
  )
  return {
    admit: async ({ letters, finding_themes }) => {
      const newThemes = newOnes(
        finding_themes.map((row) => row.theme_id),
        themes,
      )
      await transaction.append('themes', columnsOf('themes'), newThemes.map(unlistedTheme))
      const named = letters.map(authorityOf).filter((row) => row !== null)
      const byId = new Map(named.map((row) => [row.authority_id, row]))
      const newAuthorities = newOnes([...byId.keys()], authorities).flatMap((id) => byId.get(id) ?? [])
      await transaction.append('authorities', columnsOf('authorities'), newAuthorities)
    },
  }
}

function newOnes(ids: readonly string[], known: Set<string>): string[] {
  const fresh = [...new Set(ids)].filter((id) => !known.has(id))
  for (const id of fresh) known.add(id)
  return fresh
}

async function enterThemes({ db }: Transaction): Promise<void> {
  await db
    .insertInto('themes')
    .values(toThemeRows())
    .onConflict((conflict) =>
      conflict
        .column('theme_id')
        .doUpdateSet(({ ref }) => ({
          label: ref('excluded.label'),
          theme_group: ref('excluded.theme_group'),
          definition: ref('excluded.definition'),
        }))
        .where((row) =>
          row.or([
            row('themes.label', '!=', row.ref('excluded.label')),
            row('themes.theme_group', '!=', row.ref('excluded.theme_group')),
            row('themes.definition', '!=', row.ref('excluded.definition')),
          ]),
        ),
    )
    .execute()
}
