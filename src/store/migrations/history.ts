import type { Migration } from './migration.js'

/**
 * `authority_history` says more: how many letters came later, so that silence and the want of a letter are two
 * things; how many letters on something was said; and whether that is first of all about the theme.
 */
export const history: Migration = {
  name: 'history',
  statements: () => [
    'drop view authority_history',
    `create view authority_history as ${ANSWERED} union all ${OPEN}`,
  ],
}

const ASKED = `
  earlier.authority, earlier.region, asked.main_theme as theme_id, themes.label as theme,
  earlier.letter_date as asked_on, earlier.family as asked_family, earlier.letter_id as asked_letter_id,
  asked.section_kind as asked_kind, asked.finding_id as asked_finding_id, asked.text as asked_text,
  case when earlier.letter_date is not null then (
    select count(*) from letters as other
    where other.authority_id = earlier.authority_id and other.letter_date > earlier.letter_date
  ) end as later_letters`

const FROM_ASKED = `
  findings as asked
  join letters as earlier on earlier.letter_id = asked.letter_id
  join themes on themes.theme_id = asked.main_theme`

const IS_ASKED = `asked.section_kind in ('areas-for-development', 'priority-actions')`

/** Joined from table to table by their indexes: a subquery, or an outer join of one, would be made whole each time. */
const ANSWERED = `
  select ${ASKED},
    1 + (
      select count(*) from letters as other
      where other.authority_id = earlier.authority_id
        and other.letter_date > earlier.letter_date and other.letter_date < later.letter_date
    ) as letters_on,
    later.letter_date as said_on, later.family as said_family, later.letter_id as said_letter_id,
    said.section_kind as said_kind, said.finding_id as said_finding_id,
    about.is_main as said_is_main, said.text as said_text
  from ${FROM_ASKED}
  join letters as later on later.authority_id = earlier.authority_id and later.letter_date > earlier.letter_date
  join findings as said on said.letter_id = later.letter_id
  join finding_themes as about on about.finding_id = said.finding_id and about.theme_id = asked.main_theme
  where ${IS_ASKED}`

/** What no later letter comes back to is there too, with nothing on the later side. */
const OPEN = `
  select ${ASKED}, null, null, null, null, null, null, null, null
  from ${FROM_ASKED}
  where ${IS_ASKED} and earlier.authority_id is not null and not exists (
    select 1 from letters as later
    join finding_themes as about on about.letter_id = later.letter_id
    where later.authority_id = earlier.authority_id and later.letter_date > earlier.letter_date
      and about.theme_id = asked.main_theme
  )`
