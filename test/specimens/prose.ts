import type { Prose } from './letter.js'

export type Style = 'regular' | 'bold' | 'italic' | 'mark'

/** Consecutive characters of one style; a `mark` holds the number of a footnote. */
export interface Run {
  text: string
  style: Style
}

const RUN = /\[\^(?<mark>\d+)\]|\*\*(?<bold>.+?)\*\*|\*(?<italic>.+?)\*|(?<regular>[^*[]+)/gu

/** Reads the inline marks of a prose. */
export function toRuns(prose: Prose, base: 'regular' | 'bold' = 'regular'): Run[] {
  return [...prose.matchAll(RUN)].map(({ groups = {} }) => {
    if (groups.mark) return { text: groups.mark, style: 'mark' }
    if (groups.bold) return { text: groups.bold, style: 'bold' }
    if (groups.italic) return { text: groups.italic, style: 'italic' }
    return { text: groups.regular ?? '', style: base }
  })
}

/** The words alone, as a reader must give them: no styles and no footnote marks. */
export function toPlain(prose: Prose): string {
  return toRuns(prose)
    .filter((run) => run.style !== 'mark')
    .map((run) => run.text)
    .join('')
}
