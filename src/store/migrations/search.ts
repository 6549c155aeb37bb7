import type { Migration } from './migration.js'

/** Full-text search over findings, in English: words are found in their other forms too. */
export const search: Migration = {
  name: 'search',
  statements: (engine) => (engine === 'sqlite' ? FTS5 : TSVECTOR),
}

/** Follows the table by triggers. */
const FTS5 = [
  `create virtual table findings_fts using fts5 (
    subheading, text, content = 'findings', content_rowid = 'search_row', tokenize = 'porter unicode61')`,
  // What was loaded before this migration is found too.
  `insert into findings_fts (findings_fts) values ('rebuild')`,
  `create trigger findings_added after insert on findings begin
    insert into findings_fts (rowid, subheading, text) values (new.search_row, new.subheading, new.text);
  end`,
  `create trigger findings_removed after delete on findings begin
    insert into findings_fts (findings_fts, rowid, subheading, text)
    values ('delete', old.search_row, old.subheading, old.text);
  end`,
  `create trigger findings_changed after update on findings begin
    insert into findings_fts (findings_fts, rowid, subheading, text)
    values ('delete', old.search_row, old.subheading, old.text);
    insert into findings_fts (rowid, subheading, text) values (new.search_row, new.subheading, new.text);
  end`,
]

/** PostgreSQL can index no more than a megabyte of one text; the first 200,000 characters are always less. */
const TSVECTOR = [
  `alter table findings add column search tsvector generated always as (
    to_tsvector('english', left(coalesce(subheading, '') || ' ' || text, 200000))) stored`,
  'create index findings_by_search on findings using gin (search)',
]
