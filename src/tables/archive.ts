import { createReadStream } from 'node:fs'
import { access, constants, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { PathSchema, toArgument } from '../argument.js'
import { jsonValue } from '../json-value.js'
import { CliError } from '../messages.js'
import { type Letter, LetterSchema } from '../schema.js'
import { isMissing, unreadable } from './unreadable.js'

/** An archive that was read: the output folder of `ingest`, as its readers downstream see it. */
export interface Archive {
  /** The folder. */
  path: string
  /** The letters, each checked against the schema, in the order of the archive; may be asked for again. */
  letters(): AsyncGenerator<Letter>
  /** The record of the run, as it was written; null where there is none. */
  runText(): Promise<string | null>
}

/**
 * Opens the output folder of `ingest`.
 *
 * @param interrupted when aborted, the reading rejects with the signal's reason.
 * @throws CliError `bad-argument` where it is no path; `nothing-to-do` where it holds no letters; `unreadable-archive` where a file of it
 * cannot be read; reading throws the same, and `bad-letters` at a line that is no letter.
 */
export async function openArchive(folder: string, interrupted?: AbortSignal): Promise<Archive> {
  const path = join(toArgument('folder', folder, PathSchema), 'letters.ndjson')
  try {
    await access(path, constants.R_OK)
  } catch (error) {
    if (!isMissing(error)) throw unreadable(path, error)
    throw new CliError(
      'nothing-to-do',
      `Unexpected folder ${folder} without letters.ndjson, expected what ingest wrote`,
      error,
    )
  }
  return {
    path: folder,
    letters: () => readLetters(path, interrupted),
    runText: () => readRun(join(folder, 'run.json')),
  }
}

/** What a record says that is there and cannot be read is not as if it said nothing: whether the archive is whole. */
async function readRun(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (isMissing(error)) return null
    throw unreadable(path, error)
  }
}

/** Line by line, so that memory does not grow with the archive. */
async function* readLetters(path: string, interrupted?: AbortSignal): AsyncGenerator<Letter> {
  let number = 0
  for await (const line of linesOf(path)) {
    interrupted?.throwIfAborted()
    number += 1
    const parsed = LetterSchema.safeParse(jsonValue(line))
    if (!parsed.success) {
      const reason = `Unexpected content, expected a letter: ${z.prettifyError(parsed.error)}`
      throw new CliError('bad-letters', `${path}:${number}: ${reason}\nRun ingest again.`, parsed.error)
    }
    yield parsed.data
  }
}

/** Splits at line feeds alone: `node:readline` also splits at U+2028, which JSON may hold unescaped. */
async function* linesOf(path: string): AsyncGenerator<string> {
  let pieces: string[] = []
  for await (const chunk of chunksOf(path)) {
    const [head = '', ...others] = chunk.split('\n')
    pieces.push(head)
    for (const next of others) {
      yield pieces.join('')
      pieces = [next]
    }
  }
  const rest = pieces.join('')
  if (rest !== '') yield rest
}

async function* chunksOf(path: string): AsyncGenerator<string> {
  try {
    yield* createReadStream(path, 'utf8') as AsyncIterable<string>
  } catch (error) {
    throw unreadable(path, error)
  }
}
