import { randomUUID } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { diskEffects } from '../../src/emit/effects.js'

it('takes away the drafts that a killed run left, and no other file', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'drafts-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const hour = 60 * 60 * 1000
  const names = ['.draft-of-mine', `.draft-${randomUUID()}`, `.draft-${randomUUID()}`] as const
  for (const name of names) writeFileSync(join(folder, name), '')
  const [mine, old, young] = names
  const yesterday = new Date(Date.now() - 24 * hour)
  utimesSync(join(folder, old), yesterday, yesterday)
  await diskEffects.sweep(folder, hour)
  expect(readdirSync(folder).sort()).toEqual([young, mine].sort())
  await diskEffects.sweep(folder)
  expect(readdirSync(folder)).toEqual([mine])
})

it('lets two write one file at once: each time it is the whole of one, and no draft is left', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'drafts-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const path = join(folder, 'letters.csv')
  const [one, other] = [await diskEffects.draft(path), await diskEffects.draft(path)]
  await one.write('one')
  await other.write('other, and longer')
  await one.commit()
  expect(readFileSync(path, 'utf8')).toBe('one')
  await other.commit()
  expect(readFileSync(path, 'utf8')).toBe('other, and longer')
  expect(readdirSync(folder)).toEqual(['letters.csv'])
})
