import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Effects } from '../emit/effects.js'
import { realPath } from './real-path.js'

/** Where everything of an output folder lies. */
export interface OutputFolder {
  root: string
  letters: string
  quarantine: string
  ledger: string
  lettersNdjson: string
  findingsNdjson: string
  runJson: string
}

/** Where everything lies in a folder; nothing is made. */
export function outputFolder(root: string): OutputFolder {
  return {
    root,
    letters: join(root, 'letters'),
    quarantine: join(root, 'quarantine'),
    ledger: join(root, 'ledger.ndjson'),
    lettersNdjson: join(root, 'letters.ndjson'),
    findingsNdjson: join(root, 'findings.ndjson'),
    runJson: join(root, 'run.json'),
  }
}

/** The real paths of the folders that only this program writes into and tidies up: no letter is read from there. */
export function ownFolders({ letters, quarantine }: OutputFolder): ReadonlySet<string> {
  return new Set([letters, quarantine].map(realPath))
}

/** Makes the folders, and removes what a killed run left half written; to be called by who holds the lock. */
export async function prepare(folder: OutputFolder, effects: Effects): Promise<void> {
  for (const path of [folder.root, folder.letters, folder.quarantine]) {
    await effects.ensureFolder(path)
    await effects.sweep(path)
  }
}

/** Names of the files that stand in a folder; none where it is not there. */
export async function namesIn(folder: string): Promise<Set<string>> {
  return new Set(await readdir(folder).catch(() => []))
}

/** File name of a letter. */
export function letterName(id: string): string {
  return `${id}.json`
}
