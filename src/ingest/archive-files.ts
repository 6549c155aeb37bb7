import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Effects } from '../emit/effects.js'
import { toFindingRows } from '../emit/finding-rows.js'
import { toNdjson } from '../emit/ndjson.js'
import type { Letter } from '../schema.js'
import { letterName, type OutputFolder } from './output-folder.js'
import type { LetterFacts } from './task.js'

/** How many letters are read ahead of the one being written. */
const AHEAD = 8

/** Characters gathered before they go to the disk. */
const CHUNK = 1024 * 1024

/**
 * Writes all letters as `letters.ndjson` and all findings as `findings.ndjson`, in the order given, from the
 * letters' own files: one after the other, so that memory does not grow with the archive.
 */
export async function writeArchiveFiles(
  rows: readonly Pick<LetterFacts, 'id'>[],
  folder: OutputFolder,
  effects: Effects,
): Promise<void> {
  const letters = await gathering(folder.lettersNdjson, effects)
  const findings = await gathering(folder.findingsNdjson, effects)
  try {
    for (let start = 0; start < rows.length; start += AHEAD) {
      const texts = await Promise.all(
        rows
          .slice(start, start + AHEAD)
          .map((row) => readFile(join(folder.letters, letterName(row.id)), 'utf8')),
      )
      for (const text of texts) {
        // Written by this program after it was checked against the schema.
        const letter = JSON.parse(text) as Letter
        await letters.write(toNdjson(letter))
        await findings.write(toFindingRows(letter).map(toNdjson).join(''))
      }
    }
    await letters.commit()
    await findings.commit()
  } finally {
    await letters.abandon()
    await findings.abandon()
  }
}

/** A draft that is written in large pieces. */
async function gathering(path: string, effects: Effects) {
  const draft = await effects.draft(path)
  let text = ''
  const pour = async () => {
    const full = text
    text = ''
    await draft.write(full)
  }
  return {
    write: async (more: string) => {
      text += more
      if (text.length >= CHUNK) await pour()
    },
    commit: async () => {
      await pour()
      await draft.commit()
    },
    abandon: () => draft.abandon(),
  }
}
