import { sql } from 'kysely'
import { toAuthorityRow } from '../tables/authorities.js'
import type { Rows } from '../tables/dictionary.js'
import type { Transaction } from './store.js'

type LetterRow = Pick<Rows['letters'], 'authority' | 'la_code' | 'gss_code' | 'region'>

/** The authority that a letter's row names. */
export function authorityOf({ authority, la_code, gss_code, region }: LetterRow): Rows['authorities'] | null {
  return toAuthorityRow({ name: authority, laCode: la_code, gssCode: gss_code, region })
}

/** Gives each authority what its latest letter says of it, and removes those that no letter is about any more. */
export async function refreshAuthorities({ db }: Transaction): Promise<void> {
  const columns = ['authority_id', 'name', 'la_code', 'gss_code', 'region'] as const
  const present = await db.selectFrom('authorities').select(columns).execute()
  const before = new Map(present.map((row) => [row.authority_id, row]))
  const { rows: latest } = await sql<LetterRow & { authority_id: string }>`
    select authority_id, authority, la_code, gss_code, region
    from (
      select letters.*, row_number() over (
        partition by authority_id order by letter_date desc nulls last, letter_id
      ) as place
      from letters
      where authority_id is not null
    ) as placed
    where place = 1`.execute(db)
  for (const { authority_id, ...letter } of latest) {
    // The id stays as it is stored: a text that no database holds as it was would give another.
    const now = { ...authorityOf(letter), authority_id }
    const was = before.get(authority_id)
    if (columns.every((column) => was?.[column] === now[column])) continue
    await db.updateTable('authorities').set(now).where('authority_id', '=', authority_id).execute()
  }
  await sql`
    delete from authorities
    where not exists (select 1 from letters where letters.authority_id = authorities.authority_id)`.execute(
    db,
  )
}
