import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Effects } from '../emit/effects.js'
import { CliError } from '../messages.js'
import type { Letter } from '../schema.js'
import { type ArchiveRows, type KeptRows, toArchiveRows } from './archive-rows.js'
import { letterName, type OutputFolder } from './output-folder.js'
import type { LetterFacts } from './task.js'

/** Bytes of the files of a whole archive. */
export interface ArchiveSizes {
  letters: number
  findings: number
}

/** How many letters are read ahead of the one being written. */
const AHEAD = 8

/** Characters gathered before they go to the disk. */
const CHUNK = 1024 * 1024

/**
 * Writes all letters as `letters.ndjson` and all findings as `findings.ndjson`, in the order given, from the rows that were kept and
 * otherwise from the letters' own files: one after the other, so that memory does not grow with the archive.
 *
 * @throws CliError when a letter's own file is damaged.
 */
export async function writeArchiveFiles(
  letters: readonly Pick<LetterFacts, 'id'>[],
  kept: KeptRows,
  folder: OutputFolder,
  effects: Effects,
): Promise<ArchiveSizes> {
  const letterRows = await gathering(folder.lettersNdjson, effects)
  const findingRows = await gathering(folder.findingsNdjson, effects)
  try {
    for (let start = 0; start < letters.length; start += AHEAD) {
      const ahead = await Promise.all(
        letters
          .slice(start, start + AHEAD)
          .map(({ id }) => kept.of(id) ?? rowsOf(join(folder.letters, letterName(id)))),
      )
      for (const rows of ahead) {
        await letterRows.write(rows.letter)
        await findingRows.write(rows.findings)
      }
    }
    return { letters: await letterRows.commit(), findings: await findingRows.commit() }
  } finally {
    await letterRows.abandon()
    await findingRows.abandon()
  }
}

/** The rows of a letter that lies in its file, written by this program after it was checked against the schema. */
async function rowsOf(path: string): Promise<ArchiveRows> {
  const text = await readFile(path, 'utf8')
  try {
    return toArchiveRows(JSON.parse(text) as Letter)
  } catch (error) {
    throw new CliError('damaged-output', `${path} is damaged: remove it and run again`, error)
  }
}

/** A draft that is written in large pieces. */
async function gathering(path: string, effects: Effects) {
  const draft = await effects.draft(path)
  let text = ''
  let bytes = 0
  const pour = async () => {
    const full = text
    text = ''
    bytes += Buffer.byteLength(full)
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
      return bytes
    },
    abandon: () => draft.abandon(),
  }
}
