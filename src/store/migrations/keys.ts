import type { Migration } from './migration.js'
import { views } from './views.js'

/**
 * SQLite's findings by their id, as they are in PostgreSQL. Datasette and sqlite-utils follow a link to the primary
 * key of a table, which was a number of no meaning; and they search a table whose index says `content="findings"`,
 * in double quotation marks and without spaces, by its rowid.
 */
export const keys: Migration = {
  name: 'keys',
  statements: (engine) => (engine === 'sqlite' ? REBUILT : []),
}

const FINDING_COLUMNS = `finding_id, letter_id, section_id, position, ordinal, section_kind, section_heading,
  subheading, text, pages, main_theme, themes`

const THEME_COLUMNS = 'finding_id, theme_id, letter_id, position, score, is_main, evidence'

/** SQLite cannot change the key of a table: its rows go into a new one, and those that refer to it with them. */
const REBUILT = [
  ...['findings_in_full', 'letter_counts', 'theme_counts', 'authority_history'].map(
    (view) => `drop view ${view}`,
  ),
  'drop table findings_fts',
  `create table new_findings (
    finding_id text primary key not null,
    letter_id text not null references letters (letter_id) on delete cascade,
    section_id text not null references sections (section_id) on delete cascade,
    position integer not null,
    ordinal integer not null,
    section_kind text not null,
    section_heading text,
    subheading text,
    text text not null,
    pages text not null,
    main_theme text references themes (theme_id),
    themes text not null
  ) strict`,
  `create table new_finding_themes (
    finding_id text not null references new_findings (finding_id) on delete cascade,
    theme_id text not null references themes (theme_id),
    letter_id text not null references letters (letter_id) on delete cascade,
    position integer not null,
    score real not null,
    is_main integer not null,
    evidence text not null,
    primary key (finding_id, theme_id)
  ) strict`,
  `insert into new_findings (${FINDING_COLUMNS}) select ${FINDING_COLUMNS} from findings order by search_row`,
  `insert into new_finding_themes (${THEME_COLUMNS}) select ${THEME_COLUMNS} from finding_themes order by rowid`,
  'drop table finding_themes',
  'drop table findings',
  // What refers to a table follows its new name.
  'alter table new_findings rename to findings',
  'alter table new_finding_themes rename to finding_themes',
  ...['letter_id', 'section_id', 'main_theme'].map(
    (column) => `create index findings_by_${column} on findings (${column})`,
  ),
  ...['theme_id', 'letter_id'].map(
    (column) => `create index finding_themes_by_${column} on finding_themes (${column})`,
  ),
  ...views.statements('sqlite'),
  `create virtual table findings_fts using fts5 (
    subheading, text, content="findings", tokenize='porter unicode61')`,
  `insert into findings_fts (findings_fts) values ('rebuild')`,
  `create trigger findings_added after insert on findings begin
    insert into findings_fts (rowid, subheading, text) values (new.rowid, new.subheading, new.text);
  end`,
  `create trigger findings_removed after delete on findings begin
    insert into findings_fts (findings_fts, rowid, subheading, text)
    values ('delete', old.rowid, old.subheading, old.text);
  end`,
  `create trigger findings_changed after update on findings begin
    insert into findings_fts (findings_fts, rowid, subheading, text)
    values ('delete', old.rowid, old.subheading, old.text);
    insert into findings_fts (rowid, subheading, text) values (new.rowid, new.subheading, new.text);
  end`,
]
