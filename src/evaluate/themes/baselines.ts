import type { Example } from '../../classify/examples.js'
import type { ThemeList } from '../../classify/themes.js'
import { KEYWORDS } from './keywords.js'

/** Gives a text its themes, by index, the main one first. */
export type GiveThemes = (text: string) => number[]

/** Gives every finding the themes that findings most often have: as many as the mean, the commonest main one first. */
export function majorityBaseline(examples: readonly Example[], themes: ThemeList): GiveThemes {
  const judged = examples.filter((example) => example.judged)
  const rank = (count: (example: Example, theme: number) => boolean) => {
    const counts = themes.map((_, theme) => judged.filter((example) => count(example, theme)).length)
    return [...counts.keys()].sort((a, b) => counts[b]! - counts[a]! || a - b)
  }
  const size = Math.round(judged.reduce((sum, example) => sum + example.themes.length, 0) / judged.length)
  const [main] = rank((example, theme) => example.themes[0] === theme)
  const others = rank((example, theme) => example.themes.includes(theme)).filter((theme) => theme !== main)
  const given = [main!, ...others].slice(0, size)
  return () => given
}

/**
 * Gives a finding every theme of which a keyword stands in it, in the order in which they stand; the majority's main theme where
 * none does. Themes of one's own are sought by the words of their labels.
 */
export function keywordBaseline(examples: readonly Example[], themes: ThemeList): GiveThemes {
  const patterns = themes.map(({ id, label }) => toPattern(KEYWORDS[id] ?? label.replaceAll(' and ', '|')))
  const [fallback] = majorityBaseline(examples, themes)('')
  return (text) => {
    const found = patterns.flatMap((pattern, theme) => {
      const at = text.search(pattern)
      return at === -1 ? [] : [{ theme, at }]
    })
    const given = found.sort((a, b) => a.at - b.at || a.theme - b.theme).map(({ theme }) => theme)
    return given.length > 0 ? given : [fallback!]
  }
}

function toPattern(phrases: string): RegExp {
  const escaped = phrases.toLowerCase().replace(/[.*+?^${}()[\]\\]/g, '\\$&')
  return new RegExp(`\\b(?:${escaped})`, 'i')
}
