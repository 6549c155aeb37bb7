import { readFileSync } from 'node:fs'
import { isMap, isNode, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import { z } from 'zod'
import { CliError } from '../messages.js'
import { ThemeDefinitionSchema, type ThemeList } from './themes.js'

/** A list of one's own: themes in a row, or under the key `themes`. */
const OwnListSchema = z.union([
  z.array(z.unknown()),
  z.object({ themes: z.array(z.unknown()) }).transform(({ themes }) => themes),
])

/**
 * Reads a theme list of one's own from YAML or JSON (which is YAML too).
 *
 * @throws CliError `bad-themes` where the file cannot be read, is empty, or a theme breaks the form or comes twice; it names the line.
 */
export function readThemeList(path: string): ThemeList {
  return parseThemeList(readText(path), path)
}

/** The theme list in a text; `path` is for messages. */
export function parseThemeList(text: string, path: string): ThemeList {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const [error] = document.errors
  if (error !== undefined) {
    throw bad(
      `${path}:${lines.linePos(error.pos[0]).line}`,
      `Unexpected text, expected YAML or JSON: ${error.code}`,
    )
  }
  const entries = OwnListSchema.safeParse(document.toJS())
  if (!entries.success) throw bad(path, 'Unexpected form, expected a list of themes')
  if (entries.data.length < 2)
    throw bad(path, `Unexpected ${entries.data.length} themes, expected two or more`)
  const places = placesOf(document.contents, lines)
  const seen = new Map<string, string>()
  return entries.data.map((entry, at) => {
    const where = `${path}:${places[at]}`
    const parsed = ThemeDefinitionSchema.safeParse(entry)
    if (!parsed.success)
      throw bad(where, `Unexpected theme, expected id and label:\n${z.prettifyError(parsed.error)}`)
    const { id } = parsed.data
    const earlier = seen.get(id)
    if (earlier !== undefined)
      throw bad(where, `Unexpected second theme "${id}", expected each id once (first at ${earlier})`)
    seen.set(id, where)
    return parsed.data
  })
}

/** By theme: the line on which it starts. */
function placesOf(contents: Node | null, lines: LineCounter): number[] {
  const list = isMap(contents) ? contents.get('themes') : contents
  if (!isSeq(list)) return []
  return list.items.map((item) => lines.linePos((isNode(item) && item.range?.[0]) || 0).line)
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw new CliError(
      'bad-themes',
      `Unexpected theme list ${path} that cannot be read, expected YAML or JSON`,
      error,
    )
  }
}

function bad(where: string, reason: string): CliError {
  return new CliError('bad-themes', `${where}: ${reason}`)
}
