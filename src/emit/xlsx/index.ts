import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import { type TablesWriter, writeFiles } from '../table-files.js'
import { contentTypes, packageRelations, styles, workbook, workbookRelations } from './parts.js'
import { toSheet } from './sheet.js'
import { MAX_LENGTH } from './text.js'

/**
 * All tables as one workbook: a sheet a table, the header frozen and with filters, days as days. The last sheet
 * explains the columns. No text is ever a formula. A cell holds 32,767 characters at most; longer text is cut there
 * and ends in "…".
 */
export const writeXlsx: TablesWriter = (tables, destination) => {
  const names = tables.map(({ name }) => name)
  const cut = new Map<string, number>()
  const cutting = (table: string) => (column: string) => {
    const place = `${table}.${column}`
    cut.set(place, (cut.get(place) ?? 0) + 1)
  }
  const parts: Array<[path: string, content: () => Readable]> = [
    ['[Content_Types].xml', () => Readable.from([contentTypes(names)])],
    ['_rels/.rels', () => Readable.from([packageRelations()])],
    ['xl/workbook.xml', () => Readable.from([workbook(names)])],
    ['xl/_rels/workbook.xml.rels', () => Readable.from([workbookRelations(names)])],
    ['xl/styles.xml', () => Readable.from([styles()])],
    ...tables.map((table, at): [string, () => Readable] => [
      `xl/worksheets/sheet${at + 1}.xml`,
      () => Readable.from(toSheet(table, cutting(table.name))),
    ]),
  ]
  const file = {
    name: 'letters.xlsx',
    write: async (draft: { write(bytes: Uint8Array): Promise<void> }) => {
      for await (const bytes of zipped(parts)) await draft.write(bytes)
      for (const [place, count] of cut)
        destination.onLoss(
          `letters.xlsx: ${count} ${count === 1 ? 'text' : 'texts'} of ${place} cut to the ${MAX_LENGTH} characters that a cell holds; the other forms have all`,
        )
    },
  }
  return writeFiles([file], destination)
}

/** The parts one after the other, each made when its turn comes. */
function zipped(parts: ReadonlyArray<[path: string, content: () => Readable]>): AsyncIterable<Buffer> {
  const zip = new ZipFile()
  const output = zip.outputStream as Readable
  zip.on('error', (error: Error) => output.destroy(error))
  // The same archive gives the same bytes, so every part has the same day: the first that ZIP knows.
  const options = { mtime: new Date(1980, 0, 1), forceDosTimestamp: true }
  for (const [path, content] of parts) {
    zip.addReadStreamLazy(path, options, (give) => {
      const stream = content()
      stream.on('error', (error) => output.destroy(error))
      give(null, stream)
    })
  }
  zip.end()
  return output
}
