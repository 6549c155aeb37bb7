import { sql } from 'kysely'
import { authorityId, type LetterRows } from '../tables/letter-rows.js'
import { toThemeRows, unlistedTheme } from '../tables/themes.js'
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
      const names = letters.flatMap((row) => (row.authority === null ? [] : [row.authority]))
      const byId = new Map(names.map((name) => [authorityId(name), name]))
      const newAuthorities = newOnes([...byId.keys()], authorities).map((id) => ({
        authority_id: id,
        name: byId.get(id) ?? id,
        la_code: null,
        gss_code: null,
        region: null,
      }))
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

/** Gives each authority the codes of its latest letter, and removes those that no letter is about any more. */
export async function refreshAuthorities({ db }: Transaction): Promise<void> {
  await sql`
    insert into authorities (authority_id, name, la_code, gss_code, region)
    select authority_id, authority, la_code, gss_code, region
    from (
      select letters.*, row_number() over (
        partition by authority_id order by letter_date desc nulls last, letter_id
      ) as place
      from letters
      where authority_id is not null
    ) as placed
    where place = 1
    on conflict (authority_id) do update
    set la_code = excluded.la_code, gss_code = excluded.gss_code, region = excluded.region
    where authorities.la_code is distinct from excluded.la_code
      or authorities.gss_code is distinct from excluded.gss_code
      or authorities.region is distinct from excluded.region`.execute(db)
  await sql`
    delete from authorities
    where not exists (select 1 from letters where letters.authority_id = authorities.authority_id)`.execute(
    db,
  )
}
