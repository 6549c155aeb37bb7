import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { CliError } from '../messages.js'
import { type Example, groupOfLetter } from './examples.js'
import type { ThemeList } from './themes.js'

const GoldLetterSchema = z.object({
  id: z.string().min(1),
  sections: z.array(
    z.object({
      kind: z.string(),
      findings: z.array(z.object({ text: z.string().min(1), themes: z.array(z.string()).default([]) })),
    }),
  ),
})

const GoldFindingSchema = z.object({
  letter: z.string().min(1),
  family: z.string(),
  text: z.string().min(1),
  themes: z.array(z.string()).min(1),
})

/** The family of text that is labelled but is no letter. */
const REPORT_FAMILY = 'ilacs-report'

/**
 * Reads the labelled findings of a gold folder: `letters/*.json` and `findings.ndjson`, in that order.
 *
 * @throws CliError where the folder has neither, or a label is not in the theme list; it names the file and line.
 */
export function readGoldExamples(goldDir: string, themes: ThemeList): Example[] {
  const examples: Example[] = []
  const letters = join(goldDir, 'letters')
  for (const name of isThere(letters) ? readdirSync(letters).sort() : []) {
    if (!name.endsWith('.json')) continue
    const path = join(letters, name)
    const letter = parseGold(GoldLetterSchema, readFileSync(path, 'utf8'), path)
    for (const { text, themes: ids } of letter.sections.flatMap(({ findings }) => findings)) {
      if (ids.length === 0) continue
      examples.push({
        text,
        themes: toThemeIndices(ids, themes, path),
        letter: letter.id,
        group: groupOfLetter(letter.id),
        judged: true,
      })
    }
  }
  const findings = join(goldDir, 'findings.ndjson')
  const lines = isThere(findings) ? readFileSync(findings, 'utf8').split('\n') : []
  lines.forEach((line, at) => {
    if (line.trim() === '') return
    const where = `${findings}:${at + 1}`
    const finding = parseGold(GoldFindingSchema, line, where)
    examples.push({
      text: finding.text,
      themes: toThemeIndices(finding.themes, themes, where),
      letter: finding.letter,
      group: groupOfLetter(finding.letter),
      judged: finding.family !== REPORT_FAMILY,
    })
  })
  if (examples.length === 0) {
    throw new CliError(
      'missing-labels',
      `Unexpected gold folder ${goldDir} without labels, expected letters/*.json or findings.ndjson`,
    )
  }
  return examples
}

/**
 * Theme ids as indices in the list.
 *
 * @param where file and line, for the message.
 * @throws CliError where an id is not in the list or stands twice.
 */
export function toThemeIndices(ids: readonly string[], themes: ThemeList, where: string): number[] {
  return ids.map((id, at) => {
    const index = themes.findIndex((theme) => theme.id === id)
    if (index === -1)
      throw new CliError(
        'unknown-theme',
        `${where}: Unexpected theme "${id}", expected one of the theme list`,
      )
    if (ids.indexOf(id) !== at)
      throw new CliError('duplicate-theme', `${where}: Unexpected second "${id}", expected each theme once`)
    return index
  })
}

function isThere(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined
}

function parseGold<T>(schema: z.ZodType<T>, json: string, where: string): T {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch (error) {
    throw new CliError('bad-labels', `${where}: Unexpected text, expected JSON`, error)
  }
  const parsed = schema.safeParse(value)
  if (!parsed.success)
    throw new CliError('bad-labels', `${where}: ${z.prettifyError(parsed.error)}`, parsed.error)
  return parsed.data
}
