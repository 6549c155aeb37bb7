import type { Migration } from './migration.js'

/** The views: the same words in both engines, so that both give the same rows. */
export const views: Migration = {
  name: 'views',
  statements: () => [
    `create view findings_in_full as
      select
        findings.finding_id, findings.letter_id,
        letters.authority, letters.la_code, letters.gss_code, letters.region,
        letters.family, letters.letter_date, letters.year,
        letters.inspection_start, letters.inspection_end,
        findings.section_kind, findings.section_heading, findings.subheading, findings.ordinal,
        findings.text, findings.pages,
        findings.main_theme, themes.label as main_theme_label, findings.themes,
        letters.path
      from findings
      join letters on letters.letter_id = findings.letter_id
      left join themes on themes.theme_id = findings.main_theme`,

    `create view letter_counts as
      select
        letters.letter_id, letters.authority, letters.region, letters.family, letters.letter_date, letters.year,
        (select count(*) from sections where sections.letter_id = letters.letter_id) as sections,
        (select count(*) from findings where findings.letter_id = letters.letter_id) as findings,
        (select count(*) from findings where findings.letter_id = letters.letter_id
          and findings.section_kind in ('areas-for-development', 'priority-actions')) as asked_for,
        (select count(*) from messages where messages.letter_id = letters.letter_id
          and messages.severity = 'warning') as warnings
      from letters`,

    `create view theme_counts as
      select
        finding_themes.theme_id, themes.label as theme, letters.year, letters.region, letters.family,
        findings.section_kind,
        count(*) as findings,
        sum(case when finding_themes.is_main then 1 else 0 end) as main_findings,
        count(distinct letters.letter_id) as letters
      from finding_themes
      join findings on findings.finding_id = finding_themes.finding_id
      join letters on letters.letter_id = findings.letter_id
      join themes on themes.theme_id = finding_themes.theme_id
      group by
        finding_themes.theme_id, themes.label, letters.year, letters.region, letters.family,
        findings.section_kind`,

    // What no later letter comes back to is there too, with nothing on the later side.
    `create view authority_history as
      select
        earlier.authority, asked.main_theme as theme_id, themes.label as theme,
        earlier.letter_date as asked_on, earlier.letter_id as asked_letter_id,
        asked.section_kind as asked_kind, asked.finding_id as asked_finding_id, asked.text as asked_text,
        said.letter_date as said_on, said.letter_id as said_letter_id,
        said.section_kind as said_kind, said.finding_id as said_finding_id, said.text as said_text
      from findings as asked
      join letters as earlier on earlier.letter_id = asked.letter_id
      join themes on themes.theme_id = asked.main_theme
      left join (
        select
          letters.authority_id, letters.letter_date, letters.letter_id, finding_themes.theme_id,
          findings.section_kind, findings.finding_id, findings.text
        from finding_themes
        join findings on findings.finding_id = finding_themes.finding_id
        join letters on letters.letter_id = findings.letter_id
      ) as said
        on said.authority_id = earlier.authority_id
        and said.theme_id = asked.main_theme
        and said.letter_date > earlier.letter_date
      where earlier.authority_id is not null
        and asked.section_kind in ('areas-for-development', 'priority-actions')`,
  ],
}
