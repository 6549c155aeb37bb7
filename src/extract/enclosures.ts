import { VFile } from 'vfile'
import { say } from '../messages.js'
import type { Mail } from './mail.js'
import { MAIL } from './mail-format.js'
import { sniff } from './sniff.js'

/** What is read as a file by itself: the file on the disk or, where that is an e-mail, its text or one that came with it. */
export interface Enclosure {
  /** Of an e-mail all of them, of which its reader takes the text. */
  bytes: Uint8Array
  /** What its sender called it; null for the file on the disk. */
  name: string | null
  /** Where in the e-mail it is: `-a2` for its second file, `-a2-a1` for the first in that; empty for the file on the disk. */
  place: string
  /** Carries its messages. What a bound keeps from being read is failed on it already. */
  file: VFile
}

/** Bounds on what comes with an e-mail, above what people send: an e-mail that passes on one that passes on one, and files in all. */
const DEEPEST = 5
const MOST = 100

/** No name that a person gave is longer; its end says what the file is. */
const LONGEST_NAME = 100

/**
 * A file and, where it is an e-mail, all that came with it and with the e-mails therein: each text before its files, in order.
 * An e-mail that has files and no text is but their envelope, and left out. Of any other file, that file alone.
 */
export async function toEnclosures(path: string, bytes: Uint8Array): Promise<Enclosure[]> {
  const found: Enclosure[] = []
  const open = async (enclosure: Enclosure, depth: number): Promise<void> => {
    const mail = await openIfMail(enclosure)
    const attached = mail?.attached ?? []
    if (attached.length === 0 || mail?.body) found.push(enclosure)
    for (const [index, { name, bytes }] of attached.entries()) {
      const shown = name.slice(-LONGEST_NAME)
      const place = `${enclosure.place}-a${index + 1}`
      const file = new VFile({ path: `${enclosure.file.path}!/${shown}` })
      const refusal = refusalOf(depth, found.length)
      if (refusal !== null) {
        say(file, 'document-too-large', refusal)
        found.push({ bytes, name: shown, place, file })
      } else await open({ bytes, name: shown, place, file }, depth + 1)
    }
  }
  await open({ bytes, name: null, place: '', file: new VFile({ path }) }, 0)
  return found
}

/** The parser of e-mails is loaded by the first one. */
async function openIfMail({ bytes, file }: Enclosure): Promise<Mail | null> {
  return sniff(bytes, file.path) === MAIL ? (await import('./mail.js')).openMail(bytes) : null
}

function refusalOf(depth: number, count: number): string | null {
  if (depth >= DEEPEST)
    return `Unexpected file in an e-mail within ${DEEPEST} others, expected at most ${DEEPEST - 1}`
  if (count >= MOST) return `Unexpected number of files with one e-mail, expected at most ${MOST}`
  return null
}
