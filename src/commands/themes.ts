import type { ThemeList } from '../classify/themes.js'
import { printable } from '../emit/printable.js'
import { CliError } from '../messages.js'
import type { AddCommand } from './command.js'

interface Options {
  themes?: string
  json?: true
  format: string
}

const WRITERS: Readonly<Record<string, (themes: ThemeList) => string>> = {
  text: toText,
  md: toMarkdown,
  json: (themes) => `${JSON.stringify(themes, null, 2)}\n`,
}

export const addThemes: AddCommand = (program, io) => {
  program
    .command('themes')
    .description('list the themes that findings are given')
    .option('--themes <file>', 'a list of your own (YAML or JSON) in place of the built-in one')
    .option('--format <form>', 'text, md or json', 'text')
    .option('--json', 'short for --format json')
    .action(async ({ themes, json, format }: Options) => {
      const write = WRITERS[json ? 'json' : format]
      if (write === undefined) {
        throw new CliError(
          'bad-format',
          `Unexpected format ${format}, expected ${Object.keys(WRITERS).join(', ')}`,
        )
      }
      io.stdout.write(write(await themeList(themes)))
    })
}

/** The list of a file, or the built-in one. */
async function themeList(path: string | undefined): Promise<ThemeList> {
  if (path === undefined) return (await import('../classify/themes.js')).THEMES
  return (await import('../classify/theme-list.js')).readThemeList(path)
}

function toText(themes: ThemeList): string {
  const width = Math.max(...themes.map(({ id }) => id.length))
  return groupsOf(themes)
    .map(([group, members]) => {
      const lines = members.map(({ id, label, definition }) => {
        const note = definition === '' ? label : `${label}: ${definition}`
        return `  ${id.padEnd(width)}  ${printable(note)}\n`
      })
      return `${printable(group)}\n${lines.join('')}`
    })
    .join('\n')
}

function toMarkdown(themes: ThemeList): string {
  const rows = themes.map(({ id, label, group, definition, includes, excludes }) =>
    [`\`${id}\``, label, group, definition, includes, excludes].map(toCell).join(' | '),
  )
  return [
    '| id | label | group | definition | belongs | does not belong |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows.map((row) => `| ${row} |`),
    '',
  ].join('\n')
}

function toCell(text: string): string {
  return printable(text).replaceAll('\\', '\\\\').replaceAll('|', '\\|').replaceAll('<', '&lt;')
}

function groupsOf(themes: ThemeList): [string, ThemeList][] {
  const groups = [...new Set(themes.map(({ group }) => group))]
  return groups.map((group) => [group, themes.filter((theme) => theme.group === group)])
}
