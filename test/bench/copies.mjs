import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Files a folder, so that none grows too long. */
const FOLDER = 500

/**
 * Fills a folder with as many letters as asked, copies of the given ones in turn. No two are the same file: the
 * comment after the PDF header, four bytes that mean nothing, is another in each.
 *
 * @param {readonly string[]} paths PDF files.
 * @param {number} count
 * @param {string} folder
 */
export function makeCopies(paths, count, folder) {
  for (let number = 0; number < count; number += 1) {
    const into = join(folder, String(Math.floor(number / FOLDER)))
    if (number % FOLDER === 0) mkdirSync(into, { recursive: true })
    const bytes = readFileSync(paths[number % paths.length])
    writeFileSync(join(into, `${number}.pdf`), marked(bytes, number))
  }
}

function marked(bytes, number) {
  const comment = bytes.subarray(0, 32).indexOf('\n%')
  if (comment === -1) return Buffer.concat([bytes, Buffer.from(`%${number}\n`)])
  // Each byte keeps its high bit: that is how the comment says that the file is binary.
  for (let place = 0; place < 4; place += 1)
    bytes[comment + 2 + place] = 128 + ((number >> (7 * place)) & 127)
  return bytes
}
