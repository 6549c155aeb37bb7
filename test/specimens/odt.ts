import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { pathToFileURL } from 'node:url'
import { fromBufferPromise } from 'yauzl'
import { ZipFile } from 'yazl'

/** What of the file no reader needs, and what differs from one making to the next. */
const LEFT_OUT = /^(Thumbnails|Configurations2|layout-cache|settings\.xml|manifest\.rdf)/

/**
 * A Word document as LibreOffice saves it as OpenDocument text: what a reader meets that was written by nobody here. Its versions
 * write it differently, so it is made where somebody asks for it, and kept.
 */
export async function toOdt(docx: Uint8Array): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'specimen-odt-'))
  try {
    writeFileSync(join(folder, 'letter.docx'), docx)
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`
    const options = [profile, '--headless', '--convert-to', 'odt', '--outdir', folder]
    execFileSync('soffice', [...options, join(folder, 'letter.docx')], { stdio: 'ignore' })
    return await slimmed(readFileSync(join(folder, 'letter.odt')))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function slimmed(odt: Buffer): Promise<Uint8Array> {
  const out = new ZipFile()
  const zip = await fromBufferPromise(odt, { lazyEntries: true })
  for await (const entry of zip.eachEntry()) {
    if (LEFT_OUT.test(entry.fileName) || entry.fileName.endsWith('/')) continue
    const bytes = await buffer(await zip.openReadStreamPromise(entry))
    // The type of the file stands first and as it is, so that it can be told without unpacking (OpenDocument 1.2, part 3, 3.3).
    out.addBuffer(bytes, entry.fileName, {
      compress: entry.fileName !== 'mimetype',
      mtime: new Date(2020, 0, 1),
    })
  }
  out.end()
  return buffer(out.outputStream as NodeJS.ReadableStream)
}
