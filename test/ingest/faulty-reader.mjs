import { channel } from 'node:diagnostics_channel'
import { setTimeout } from 'node:timers/promises'
import { readLetters as read } from '../../dist/pipeline.js'

/** What a file does to the reader, by a word in its name; all other files are read as ever. */
const FAULTS = {
  hang: () => {
    for (;;);
  },
  sleep: () => new Promise(() => {}),
  // Takes longer than a letter may, for a page that it reads by OCR.
  scan: () => {
    channel('ofsted-letters:ocr-pages').publish({ pages: 1 })
    return setTimeout(8000)
  },
  exit: () => process.exit(7),
  throw: () => {
    throw new Error('out of luck')
  },
  heap: () => {
    const kept = []
    for (;;) kept.push(new Array(10_000).fill(kept.length))
  },
  wasm: () => {
    new WebAssembly.Memory({ initial: 1, maximum: 65_536 }).grow(16_384)
  },
  // Does no harm to itself and leaves the worker so that the next letter kills it.
  poison: () => {
    isPoisoned = true
  },
}

let isPoisoned = false

export async function readLetters(source, settings) {
  if (isPoisoned) process.exit(7)
  for (const [word, fault] of Object.entries(FAULTS)) if (source.path.includes(word)) await fault()
  return read(source, settings)
}
