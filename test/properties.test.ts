import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { balance } from '../src/account/account.js'
import { toPagedWords, toWords } from '../src/account/words.js'
import { readLetter } from '../src/pipeline.js'
import type { Letter, SectionKind } from '../src/schema.js'
import { toSettings } from '../src/settings.js'

/** What holds at the seams of the pipeline, whatever goes through them: `SEED=7 RUNS=1000` for another, longer look. */
fc.configureGlobal({ seed: Number(process.env.SEED ?? 1) })

const RUNS = Number(process.env.RUNS ?? 50)

/** Few and short words, so that they meet, repeat and make one another up. */
const words = fc.array(fc.stringMatching(/^[ab]{1,3}$/), { maxLength: 12 })

const lengthOf = (texts: readonly string[]) => texts.join('').length

describe('the word account', () => {
  it('adds up', () => {
    fc.assert(
      fc.property(words, words, words, (source, letter, furniture) => {
        const account = balance(toPaged(source), letter, furniture)
        expect(account.words).toBe(source.length)
        expect(account.placed + account.furniture + account.lost.length).toBe(source.length)
      }),
    )
  })

  it('counts no word of the letter or the furniture for more than one of the source', () => {
    fc.assert(
      fc.property(words, words, words, (source, letter, furniture) => {
        const { lost, invented } = balance(toPaged(source), letter, furniture)
        const accounted = lengthOf(source) - lengthOf(lost.map(({ text }) => text))
        const byLetter = lengthOf(letter) - lengthOf(invented)
        expect(accounted).toBeGreaterThanOrEqual(byLetter)
        expect(accounted).toBeLessThanOrEqual(byLetter + lengthOf(furniture))
      }),
    )
  })

  it('loses and invents nothing where the letter has the words of the source, in any order', () => {
    fc.assert(
      fc.property(words, (source) => {
        const account = balance(toPaged(source), source.toReversed(), [])
        expect(account).toMatchObject({ placed: source.length, furniture: 0, lost: [], invented: [] })
      }),
    )
  })

  it('names the words that are nowhere', () => {
    fc.assert(
      fc.property(words, words, (source, more) => {
        const strange = more.map((word) => word.toUpperCase())
        const { lost, invented } = balance(toPaged([...source, ...strange]), source, [])
        expect(lost.map(({ text }) => text)).toEqual(strange)
        expect(invented).toEqual([])
      }),
    )
  })

  it('knows a word that the layout parted, though its halves are words of the letter too, and over a page break', () => {
    const lines = ['ships in relation-', 'ships of chil-', '3', 'dren in part-', 'time']
    const source = toPagedWords(lines.map((text, index) => ({ text, page: index < 3 ? 1 : 2 })))
    const letter = toWords('ships in relationships of children in part-time')
    expect(balance(source, letter, ['3'])).toMatchObject({ lost: [], invented: [] })
    const short = balance(source, toWords('ships in relationships of children in time'), ['3'])
    expect(short).toMatchObject({ lost: [{ text: 'part', page: 2 }], invented: [] })
    const marked = toPagedWords(
      ['wellbeing1 is well and being well-', 'being'].map((text) => ({ text, page: 1 })),
    )
    expect(balance(marked, toWords('wellbeing is well and being well-being'), ['1'])).toMatchObject({
      lost: [],
      invented: [],
    })
  })
})

const toPaged = (texts: readonly string[]) => texts.map((text) => ({ text, page: 1 }))

interface Outline {
  kind: SectionKind
  heading: string
  findings: string[]
}

/** A sentence of 3 to 60 words, some of which are joined by a comma. */
const sentence = fc
  .array(
    fc.constantFrom(
      'children',
      'are',
      'seen',
      'alone',
      'records',
      'of',
      'plans',
      'in',
      'time,',
      'well',
      '34',
    ),
    { minLength: 3, maxLength: 60 },
  )
  .map((parts) => `The ${parts.join(' ').replace(/,$/, '')}.`)

const HEADINGS: Readonly<Record<string, SectionKind>> = {
  Strengths: 'strengths',
  'The service meets the requirements of statutory guidance in the following areas': 'requirements-met',
  'Areas for development': 'areas-for-development',
  'Areas for priority action': 'priority-actions',
}

const outline = fc.shuffledSubarray(Object.keys(HEADINGS), { minLength: 1 }).chain((headings) =>
  fc.tuple(
    ...headings.map((heading) =>
      fc.array(sentence, { minLength: 1, maxLength: 6 }).map((findings) => ({
        heading,
        kind: HEADINGS[heading]!,
        findings,
      })),
    ),
  ),
)

describe('a letter that was written from an outline', () => {
  it.each([
    ['Markdown', 'letter.md', toMarkdown],
    ['text', 'letter.txt', toText],
  ] as const)('gives it back: %s', async (_, path, write) => {
    await fc.assert(
      fc.asyncProperty(outline, async (sections) => {
        const bytes = Buffer.from(write(sections))
        const { letter } = await readLetter({ path, bytes }, toSettings({ classify: false }))
        expect(toOutline(letter!)).toEqual(sections)
        expect(letter!.coverage.lost).toBe(0)
      }),
      { numRuns: RUNS },
    )
  })
})

/** The sections of a letter after its introduction. */
function toOutline(letter: Letter): Outline[] {
  return letter.sections.slice(1).map(({ kind, heading, findings }) => ({
    kind,
    heading: heading!,
    findings: findings.map(({ text }) => text),
  }))
}

const OPENER = `3 November 2010

Ms Una Thorpe
Director of Children’s Services
Larkmere Borough Council

Dear Ms Thorpe

Annual unannounced inspection of contact, referral and assessment arrangements in Larkmere

`

const INTRODUCTION =
  'This letter summarises the findings of the recent inspection of children’s services in Larkmere, which was conducted on 5 and 6 October 2010.'

const CLOSER = `Yours sincerely

Piers Hallam
Her Majesty’s Inspector
`

function toMarkdown(sections: readonly Outline[]): string {
  const body = sections.map(
    ({ heading, findings }) => `## ${heading}\n\n${findings.map((text) => `- ${text}\n`).join('')}`,
  )
  return [`${OPENER}${INTRODUCTION}\n`, ...body, CLOSER].join('\n')
}

/** As an e-mail has it: wrapped, headings unmarked, bullets hanging. */
function toText(sections: readonly Outline[]): string {
  const body = sections.map(({ heading, findings }) => {
    const bullets = findings.map((text) => `•   ${wrap(text, 70).join('\n    ')}\n`)
    return `${wrap(heading, 74).join('\n')}\n\n${bullets.join('')}`
  })
  return [`${OPENER}${wrap(INTRODUCTION, 74).join('\n')}\n`, ...body, CLOSER].join('\n')
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= width) lines.push(`${lines.pop()} ${word}`)
    else lines.push(word)
  }
  return lines
}
