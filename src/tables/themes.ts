import { THEMES, type ThemeList } from '../classify/themes.js'
import type { Rows } from './dictionary.js'

/** The themes of a list as rows. */
export function toThemeRows(themes: ThemeList = THEMES): Array<Rows['themes']> {
  return themes.map(({ id, label, group, definition }) => ({
    theme_id: id,
    label,
    theme_group: group,
    definition,
  }))
}

/** A theme that stands in a letter and in no list: a letter may have been read with another. */
export function unlistedTheme(id: string): Rows['themes'] {
  return { theme_id: id, label: id, theme_group: '', definition: '' }
}
