import type { Letter } from '../schema.js'
import { LETTER_TABLES } from '../tables/dictionary.js'
import { type LetterRows, toLetterRows } from '../tables/letter-rows.js'
import { columnsOf } from './columns.js'
import type { KnownLetters, Standing } from './known.js'
import type { References } from './references.js'
import type { Transaction } from './store.js'

/** Writes those of some letters that are new or changed, in place of what they supersede. */
export async function writeLetters(
  letters: readonly Letter[],
  transaction: Transaction,
  known: KnownLetters,
  references: References,
): Promise<Record<Standing, number>> {
  const counts = { added: 0, replaced: 0, unchanged: 0 }
  const changed: Letter[] = []
  const outdated: string[] = []
  // The same letter twice is one letter: the later one counts.
  for (const letter of new Map(letters.map((each) => [each.id, each])).values()) {
    const met = known.meet(letter)
    counts[met.standing] += 1
    outdated.push(...met.outdated)
    if (met.standing !== 'unchanged') changed.push(letter)
  }
  await removeLetters(outdated, transaction)
  const rows = merged(changed.map(toLetterRows))
  await references.admit(rows)
  for (const table of LETTER_TABLES) await transaction.append(table, columnsOf(table), rows[table])
  return counts
}

/** Ids that go into one statement: the engines bound the number of parameters. */
const IDS_A_STATEMENT = 1000

/** Removes letters with all that belongs to them. */
export async function removeLetters(ids: readonly string[], { db }: Transaction): Promise<void> {
  for (let start = 0; start < ids.length; start += IDS_A_STATEMENT)
    await db
      .deleteFrom('letters')
      .where('letter_id', 'in', ids.slice(start, start + IDS_A_STATEMENT))
      .execute()
}

function merged(all: readonly LetterRows[]): LetterRows {
  return {
    letters: all.flatMap((rows) => rows.letters),
    people: all.flatMap((rows) => rows.people),
    sections: all.flatMap((rows) => rows.sections),
    findings: all.flatMap((rows) => rows.findings),
    finding_themes: all.flatMap((rows) => rows.finding_themes),
    messages: all.flatMap((rows) => rows.messages),
  }
}
