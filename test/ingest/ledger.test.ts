import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diskEffects } from '../../src/emit/effects.js'
import { coverage } from '../../src/ingest/coverage.js'
import {
  enter,
  type FailureRow,
  type Ledger,
  type LetterRow,
  ledgerText,
  openJournal,
  readLedger,
} from '../../src/ingest/ledger.js'
import { temporaryFolder } from './run.js'

const LINE_FEED = 0x0a

const word = fc.string({ minLength: 1, maxLength: 5, unit: 'grapheme' })
const hash = fc.constantFrom('a', 'b', 'c', 'd').map((digit) => digit.repeat(64))
const facts = {
  id: word,
  family: word,
  pages: fc.option(fc.nat()),
  sections: fc.nat(),
  findings: fc.nat(),
  warnings: fc.dictionary(word, fc.nat(), { noNullPrototype: true }),
}
const letterRow: fc.Arbitrary<LetterRow> = fc.record({
  kind: fc.constant('letter' as const),
  path: word,
  sha256: hash,
  version: word,
  ...facts,
  others: fc.array(fc.record(facts), { maxLength: 3 }),
  duplicates: fc.array(word),
})
const failureRow: fc.Arbitrary<FailureRow> = fc.record({
  kind: fc.constant('failure' as const),
  path: word,
  sha256: fc.option(hash),
  version: word,
  ruleId: word,
  reason: word,
  page: fc.option(fc.nat()),
  record: word,
})
const rows = fc.array(fc.oneof(letterRow, failureRow), { maxLength: 40 })

const emptyLedger = (): Ledger => ({
  letters: new Map(),
  failures: new Map(),
  base: null,
  sizes: null,
  text: null,
})

/** What rows come to when they are entered one after the other. */
function ledgerOf(entered: ReadonlyArray<LetterRow | FailureRow>): Ledger {
  const ledger = emptyLedger()
  for (const row of entered) enter(ledger, row)
  return ledger
}

describe('the ledger', () => {
  it('reads back what was written, whether row by row or whole', async () => {
    const path = join(temporaryFolder(), 'ledger.ndjson')
    await fc.assert(
      fc.asyncProperty(rows, async (entered) => {
        await diskEffects.remove(path)
        const journal = openJournal(path, emptyLedger(), diskEffects, async () => {})
        for (const row of entered) await journal.add(row)
        await journal.flush()
        const text = ledgerText(ledgerOf(entered))
        expect(ledgerText(await readLedger(path))).toBe(text)
        await diskEffects.write(path, text)
        expect(ledgerText(await readLedger(path))).toBe(text)
      }),
      { numRuns: 50 },
    )
  })

  it('loses, when it is cut off anywhere and written on, no row but the one that was cut', async () => {
    const path = join(temporaryFolder(), 'ledger.ndjson')
    await fc.assert(
      fc.asyncProperty(rows, rows, fc.double({ min: 0, max: 1, noNaN: true }), async (first, then, share) => {
        const whole = Buffer.from(first.map((row) => `${JSON.stringify(row)}\n`).join(''))
        const cut = whole.subarray(0, Math.floor(whole.length * share))
        writeFileSync(path, cut)
        const journal = openJournal(path, emptyLedger(), diskEffects, async () => {})
        for (const row of then) await journal.add(row)
        await journal.flush()
        // A last line that lacks no more than its end is whole too, unless something was written behind it.
        const complete = cut.toString('latin1').split('\n').length - 1
        const isWhole = then.length === 0 && whole[cut.length] === LINE_FEED
        const expected = ledgerOf([...first.slice(0, isWhole ? complete + 1 : complete), ...then])
        expect(ledgerText(await readLedger(path))).toBe(ledgerText(expected))
      }),
      { numRuns: 100 },
    )
  })

  it('is the same text whatever the order in which the letters were read', () => {
    fc.assert(
      fc.property(fc.uniqueArray(letterRow, { selector: (row) => row.sha256 }), (entered) => {
        const paths = entered.map((row, at) => ({ ...row, path: `${row.path}${at}` }))
        expect(ledgerText(ledgerOf([...paths].reverse()))).toBe(ledgerText(ledgerOf(paths)))
      }),
    )
  })
})

describe('coverage', () => {
  it.each([
    ['in/a.pdf', true],
    ['./in/deep/er.pdf', true],
    ['in/a.zip!/b.pdf', true],
    ['inner/a.pdf', false],
    ['letters.zip!/b.pdf', true],
    ['letters.zip', true],
    ['letters.zip2', false],
    ['gone/old-a.pdf', true],
    ['src/index.ts', false],
    ['other.pdf', false],
  ])('of a folder, an archive and a pattern: %s is %s', (path, isCovered) => {
    expect(coverage(['in', 'letters.zip'], ['gone', 'src'])(path)).toBe(isCovered)
  })
})
