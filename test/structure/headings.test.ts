import { describe, expect, it } from 'vitest'
import { FAMILIES, ruleOf } from '../../src/structure/families/index.js'
import { isStatementOfNone } from '../../src/structure/stated-none.js'

/** What each heading means in every family; null where it is none that is known. */
const HEADINGS: ReadonlyArray<readonly [kind: string | null, ...headings: string[]]> = [
  ['strengths', 'Particular strengths', 'Areas of strength', 'Good practice', 'Areas of good practice'],
  [
    'strengths',
    'The inspection identified the following strengths:',
    'What is working well',
    'Strong features',
  ],
  ['requirements-met', 'Adequate practice', 'Areas of practice that met requirements'],
  ['requirements-met', 'Statutory requirements are met in the following areas'],
  [
    'areas-for-development',
    'Areas the partnership needs to improve',
    'Areas where practice must improve',
    'Areas that require improvement',
  ],
  ['areas-for-development', 'What needs to change', 'What is not working well', 'Key weaknesses'],
  ['areas-for-development', 'Areas that were identified for development', 'Priorities for improvement'],
  ['areas-for-development', 'Inspectors found the following areas for improvement:', 'Development areas'],
  ['areas-for-development', 'Practice that does not meet requirements', 'Areas of serious concern'],
  ['areas-for-development', 'The service fails to meet the requirements of statutory guidance'],
  [
    'priority-actions',
    'Priority areas for action',
    'Areas for urgent action',
    'Matters for priority attention',
  ],
  ['findings', 'Strengths and areas for development'],
  ['narrative', 'Recommendations'],
  ['areas-for-development', 'Requirements that are not met', 'Not all statutory requirements are met'],
  ['areas-for-development', 'What the partnership has to improve', 'What must be improved'],
  [null, 'What has improved', 'Areas that have improved', 'What the council has changed'],
  [null, 'Lack of good practice', 'Barriers to effective practice', 'Less effective practice'],
  [
    null,
    'Supervision',
    'Changes since the last visit',
    'The weather',
    'Practice',
    'Action taken by the police',
  ],
]

describe('a heading', () => {
  it.each(HEADINGS.flatMap(([kind, ...headings]) => headings.map((heading) => ({ kind, heading }))))(
    '“$heading” is $kind',
    ({ kind, heading }) => {
      for (const family of FAMILIES) expect(ruleOf(family, heading)?.kind ?? null).toBe(kind)
    },
  )
})

describe('a statement that there is nothing', () => {
  it.each([
    'None.',
    'There are none.',
    'None were identified during this inspection.',
    'No such areas were identified.',
    'At the time of this inspection there were no areas for priority action.',
    'On this occasion, no areas for priority action have been identified.',
    'Inspectors found no areas where children were at risk of significant harm.',
    'It was not necessary to identify any priority actions.',
    'This inspection identified no matters requiring priority action.',
    'No matters for priority action were found. This is a credit to the teams.',
    'None noted by inspectors.',
    'No areas of immediate concern were identified.',
    'No action is needed.',
    'Nothing to report.',
  ])('is “%s”', (text) => {
    expect(isStatementOfNone(text)).toBe(true)
  })

  it.each([
    'No areas of the borough have a night service.',
    'There is no area manager for the two teams in the east.',
    'There are no strengths-based plans for young carers.',
    'The inspection found no immediate action being taken on referrals that come at night.',
    'No priority is given to children who go missing.',
    'No areas for priority action were found. Plans are late.',
    'No areas for priority action were found. This should go on, and plans must be made in time.',
    'There are no priority actions. It is unacceptable that children wait for months to be seen.',
    'There are no priority actions. However, the night service has too few nurses.',
    'There are no priority actions, but the night service has too few nurses.',
    'No areas for priority action were found other than late plans.',
    'No action is taken when plans are late.',
    'Nothing is known of two children.',
  ])('is not “%s”', (text) => {
    expect(isStatementOfNone(text)).toBe(false)
  })
})
