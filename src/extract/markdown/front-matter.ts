import { parse } from 'yaml'
import type { Furniture } from '../document.js'

/** What a site's tools and converters write above a text: lines between two rules, the first of them the first of the file. */
const FENCED = /^---[ \t]*\n([\s\S]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/

/** Parts a text from the names and values above it, which no page shows; without such it is as it was. */
export function takeFrontMatter(text: string): { text: string; furniture: Furniture[] } {
  const [fenced = '', values = ''] = FENCED.exec(text) ?? []
  if (!isMapping(values)) return { text, furniture: [] }
  return { text: text.slice(fenced.length), furniture: [{ kind: 'hidden', text: values, page: null }] }
}

/** Whether lines are names with values, the first in small letters; a letter's own first lines ("Date:") are not. */
function isMapping(values: string): boolean {
  if (!/^[a-z][\w-]*:/.test(values)) return false
  try {
    const parsed: unknown = parse(values)
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)
  } catch {
    return false
  }
}
