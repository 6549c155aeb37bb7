import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { onTestFinished } from 'vitest'

export interface Ran {
  /** null where the process was killed. */
  code: number | null
  stdout: string
  stderr: string
}

/** A folder that goes when the test has ended. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ingest-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Puts files by their path below a folder. */
export function put(folder: string, files: Readonly<Record<string, Uint8Array | string>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
}

/** Every file below a folder with its content, `run.json` apart: it says when the run was and how long it took. */
export function contentOf(folder: string): Record<string, string> {
  return Object.fromEntries(pathsIn(folder).map((path) => [path, readFileSync(join(folder, path), 'utf8')]))
}

/** Every file below a folder with what changes when it is touched. */
export function marksOf(folder: string): Record<string, string> {
  const markOf = (path: string) => {
    const { ino, mtimeMs, ctimeMs, size } = statSync(join(folder, path))
    return [ino, mtimeMs, ctimeMs, size].join(' ')
  }
  return Object.fromEntries([...pathsIn(folder), 'run.json'].map((path) => [path, markOf(path)]))
}

function pathsIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'run.json')
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort()
}

/** Starts the built command line in a folder. */
export function start(
  cwd: string,
  args: readonly string[],
  stdin = '',
): { child: ChildProcess; ended: Promise<Ran> } {
  const child = spawn(process.execPath, [resolve('dist/cli.js'), ...args], { cwd })
  child.stdin.end(stdin)
  const code = new Promise<number | null>((exited) => child.on('close', exited))
  const ended = Promise.all([code, text(child.stdout), text(child.stderr)]).then(
    ([code, stdout, stderr]) => ({
      code,
      stdout,
      stderr,
    }),
  )
  return { child, ended }
}

/** Runs the built command line in a folder to its end. */
export function run(cwd: string, ...args: string[]): Promise<Ran> {
  return start(cwd, args).ended
}

/** The events that `--json` gave. */
export function eventsOf({ stdout }: Ran): Array<Record<string, unknown>> {
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
}

/** `run.json` of an output folder. */
export function recordOf(folder: string) {
  return JSON.parse(readFileSync(join(folder, 'run.json'), 'utf8'))
}

/** The rows of an NDJSON file. */
export function rowsOf(path: string): Array<Record<string, unknown>> {
  return eventsOf({ code: 0, stdout: readFileSync(path, 'utf8'), stderr: '' })
}
