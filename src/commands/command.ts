import type { Readable, Writable } from 'node:stream'
import type { Command } from 'commander'

/** The outside world as a command sees it; only `cli.ts` fills it from `process`. */
export interface Io {
  stdin: Readable
  /** Data only. */
  stdout: Writable & { isTTY?: boolean; columns?: number }
  /** Reports, progress and errors. */
  stderr: Writable & { isTTY?: boolean; columns?: number }
  env: Readonly<Record<string, string | undefined>>
  /** Aborted on Ctrl-C. A command that never asks for it is ended at once, as any program is. */
  interrupted: AbortSignal
}

/** 0 all read; 1 some letters failed (or warned, under `--frail`); 2 misuse; 130 interrupted. */
export type ExitCode = 0 | 1 | 2 | 130

/** Adds one command to the program; its action hands its exit code to `exit`. */
export type AddCommand = (program: Command, io: Io, exit: (code: ExitCode) => void) => void
