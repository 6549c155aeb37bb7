import type { VFile } from 'vfile'
import { say } from '../messages.js'
import type { Settings } from '../settings.js'
import type { Document } from './document.js'
import { readPdf } from './pdf/index.js'

export async function extract(bytes: Uint8Array, file: VFile, _settings: Settings): Promise<Document | null> {
  if (bytes.length === 0) {
    say(file, 'empty-file', 'Unexpected empty file, expected a letter')
    return null
  }
  return readPdf(bytes, file)
}
