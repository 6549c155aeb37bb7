import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { diskEffects } from '../../src/emit/effects.js'

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
