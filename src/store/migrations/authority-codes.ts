import type { Migration } from './migration.js'

/**
 * Authorities by their code, where they have one, and no more by the name that a letter has for them: two names of
 * one were two. Letters that are unchanged are not written again, so what refers to an authority is changed here; the
 * name that the table of authorities has comes with the load that follows.
 */
export const authorityCodes: Migration = {
  name: 'authority-codes',
  statements: () => [
    `insert into authorities (authority_id, name, la_code, gss_code, region)
      select 'authority-' || la_code, authority, la_code, gss_code, region
      from (
        select letters.*, row_number() over (
          partition by la_code order by letter_date desc nulls last, letter_id
        ) as place
        from letters
        where ${IS_CODED}
      ) as placed
      where place = 1
      on conflict (authority_id) do nothing`,
    `update letters set authority_id = 'authority-' || la_code
      where ${IS_CODED} and authority_id <> 'authority-' || la_code`,
    `delete from authorities
      where not exists (select 1 from letters where letters.authority_id = authorities.authority_id)`,
  ],
}

const IS_CODED = 'authority_id is not null and la_code is not null'
