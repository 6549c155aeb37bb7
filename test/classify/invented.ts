import type { Example } from '../../src/classify/examples.js'
import type { ThemeList } from '../../src/classify/themes.js'
import { THEMES } from '../../src/classify/themes.js'

/** A short list: enough to learn from invented findings in a moment. */
export const SHORT_LIST: ThemeList = ['supervision', 'timeliness', 'neglect'].map(
  (id) => THEMES.find((theme) => theme.id === id)!,
)

const SUBJECTS: readonly (readonly string[])[] = [
  ['Supervision of staff', 'Reflective supervision', 'Team supervision', 'The record of supervision'],
  ['Prompt visiting', 'Delay in allocation', 'Timely review', 'Drift over many months'],
  ['Neglect of young children', 'The neglect toolkit', 'Chronic neglect', 'Poor home conditions'],
]
const JUDGEMENTS = ['is strong', 'is weak', 'needs to improve', 'is seen in most teams', 'is not usual']

/** Labelled findings of councils that do not exist; some with a second theme. */
export function inventExamples(): Example[] {
  return SUBJECTS.flatMap((subjects, theme) =>
    subjects.flatMap((subject, at) =>
      JUDGEMENTS.map((judgement, turn): Example => {
        const second = (theme + 1) % SUBJECTS.length
        const both = turn === 4
        return {
          text: both
            ? `${subject} ${judgement}. ${SUBJECTS[second]![at]} ${judgement}.`
            : `${subject} ${judgement}.`,
          themes: both ? [theme, second] : [theme],
          letter: `eastmere-20${10 + turn}-0${at + 1}-01`,
          group: `council-${turn}-${at % 2}`,
          judged: true,
        }
      }),
    ),
  )
}
