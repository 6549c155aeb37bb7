import { randomUUID } from 'node:crypto'
import { link, mkdir, open, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Milliseconds after which a draft is that of a killed export or report, and not of another that is still at work: a day. */
export const ABANDONED = 24 * 60 * 60 * 1000

/** A file in the making: it appears under its name, whole, on `commit`, or never. */
export interface Draft {
  /** Text goes out in UTF-8. */
  write(content: string | Uint8Array): Promise<void>
  commit(): Promise<void>
  /** Leaves nothing behind. */
  abandon(): Promise<void>
}

/**
 * The one place that writes. Every function rejects with {@link OutputError} when the disk refuses, and then
 * leaves no half-written file under the name that was asked for.
 */
export interface Effects {
  ensureFolder(path: string): Promise<void>
  /** Writes a file whole, or not at all. */
  write(path: string, content: string | Uint8Array): Promise<void>
  /** Starts a file that is too long to hold in memory. */
  draft(path: string): Promise<Draft>
  /** Adds to the end of a file, and returns when it is on the disk. */
  append(path: string, text: string): Promise<void>
  /** Makes a file only where none of that name is; says whether it did. */
  claim(path: string, text: string): Promise<boolean>
  rename(from: string, to: string): Promise<void>
  /** Removes a file; one that is not there is no error. */
  remove(path: string): Promise<void>
  /**
   * Removes the drafts that a killed run left in a folder.
   *
   * @param rest milliseconds for which a draft must have lain still, where another program may be at work on the folder; 0 by default.
   */
  sweep(folder: string, rest?: number): Promise<void>
  /** Makes what was done in a folder last through a power cut. */
  settle(folder: string): Promise<void>
}

/** The disk refused to be written to: full, read-only, not permitted. */
export class OutputError extends Error {
  override readonly name = 'OutputError'
  /** The system's name of the reason (`ENOSPC`, `EACCES` …). */
  readonly code: string

  constructor(path: string, cause: NodeJS.ErrnoException) {
    super(`${REASONS[cause.code ?? ''] ?? `Cannot write (${cause.code ?? cause.message})`}: ${path}`, {
      cause,
    })
    this.code = cause.code ?? 'unknown'
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full',
  EDQUOT: 'The disk quota is used up',
  EACCES: 'No permission to write',
  EPERM: 'No permission to write',
  EROFS: 'The disk is read-only',
  ENOENT: 'The folder is not there',
  EISDIR: 'A folder stands where a file is needed',
  ENOTDIR: 'A file stands where a folder is needed',
  EEXIST: 'A file stands where a folder is needed',
}

const DRAFT_PREFIX = '.draft-'

/** No other program's file is called so. */
const DRAFT_NAME = /^\.draft-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The real disk. */
export const diskEffects: Effects = {
  ensureFolder: (path) =>
    refused(path, async () => {
      await mkdir(path, { recursive: true })
    }),

  write: async (path, content) => {
    const draft = await diskEffects.draft(path)
    await draft.write(content)
    await draft.commit()
  },

  draft: (path) => refused(path, () => openDraft(path)),

  append: (path, text) =>
    refused(path, async () => {
      const file = await open(path, 'a')
      try {
        await file.writeFile(text)
        await file.datasync()
      } finally {
        await file.close()
      }
    }),

  // The link is made when the content is complete: whoever sees the file sees all of it.
  claim: (path, text) =>
    refused(path, async () => {
      const draft = draftOf(path)
      try {
        await writeFile(draft, text, { flag: 'wx' })
        await link(draft, path)
        return true
      } catch (error) {
        // Where the draft is gone, whoever has the file already swept it away.
        if (codeOf(error) === 'EEXIST' || codeOf(error) === 'ENOENT') return false
        throw error
      } finally {
        await rm(draft, { force: true })
      }
    }),

  rename: (from, to) => refused(to, () => rename(from, to)),

  remove: (path) => refused(path, () => rm(path, { force: true })),

  sweep: (folder, rest = 0) =>
    refused(folder, async () => {
      const drafts = (await readdir(folder)).filter((name) => DRAFT_NAME.test(name))
      for (const path of drafts.map((name) => join(folder, name)))
        if (rest === 0 || (await stillFor(path)) >= rest) await rm(path, { force: true })
    }),

  settle: (folder) =>
    refused(folder, async () => {
      const handle = await open(folder, 'r')
      try {
        await handle.sync()
      } finally {
        await handle.close()
      }
    }),
}

async function openDraft(path: string): Promise<Draft> {
  const draft = draftOf(path)
  const file = await open(draft, 'wx')
  let isOpen = true
  const abandon = async () => {
    if (!isOpen) return
    isOpen = false
    await file.close()
    await rm(draft, { force: true })
  }
  /** A draft that the disk refuses is taken away again: on a full disk its space is needed. */
  const guarded = (work: () => Promise<void>) =>
    refused(path, async () => {
      try {
        await work()
      } catch (error) {
        await abandon()
        throw error
      }
    })
  return {
    write: (content) => guarded(() => file.writeFile(content)),
    commit: () =>
      guarded(async () => {
        await file.sync()
        await rename(draft, path)
        isOpen = false
        await file.close()
      }),
    abandon,
  }
}

/** In the same folder, so that the rename stays within one disk; of a name that no other draft has, be it for the same file. */
function draftOf(path: string): string {
  return join(dirname(path), DRAFT_PREFIX + randomUUID())
}

/** Milliseconds for which a file has not been written to; 0 where it is gone. */
async function stillFor(path: string): Promise<number> {
  const found = await stat(path).catch(() => null)
  return found === null ? 0 : Date.now() - found.mtimeMs
}

async function refused<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof OutputError || codeOf(error) === undefined) throw error
    throw new OutputError(path, error as NodeJS.ErrnoException)
  }
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}
