import { THEMES } from '../../classify/themes.js'

/** What people call a theme: one of a list that is not the project's own goes by its id. */
export function labelOf(theme: string | null): string {
  if (theme === null) return 'Without a theme'
  return THEMES.find(({ id }) => id === theme)?.label ?? theme
}

/** Where a text stands, in words; empty where its format has no pages. */
export function placeOf(pages: readonly number[]): string {
  if (pages.length === 0) return ''
  return `${pages.length === 1 ? 'page' : 'pages'} ${pages.join(', ')}`
}
