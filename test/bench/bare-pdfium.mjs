// The least that any reader on PDFium must do: `FPDFText_GetText` on every page of the files named on stdin, and
// nothing with the text. Calls go to WebAssembly directly, past the package's slower wrappers. Prints the pages read.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { init } from '@embedpdf/pdfium'

const wasm = readFileSync(createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm'))
const { pdfium, ...api } = await init({ wasmBinary: wasm })
api.PDFiumExt_Init()
const raw = pdfium.wasmExports

let pages = 0
for (const path of readFileSync(0, 'utf8').split('\n').filter(Boolean)) {
  const bytes = readFileSync(path)
  const address = raw.malloc(bytes.length)
  pdfium.HEAPU8.set(bytes, address)
  const document = api.FPDF_LoadMemDocument(address, bytes.length, '')
  const count = document === 0 ? 0 : raw.FPDF_GetPageCount(document)
  for (let index = 0; index < count; index += 1) {
    const page = raw.FPDF_LoadPage(document, index)
    const text = raw.FPDFText_LoadPage(page)
    const characters = raw.FPDFText_CountChars(text)
    const buffer = raw.malloc((characters + 1) * 2)
    raw.FPDFText_GetText(text, 0, characters, buffer)
    raw.free(buffer)
    raw.FPDFText_ClosePage(text)
    raw.FPDF_ClosePage(page)
    pages += 1
  }
  if (document !== 0) raw.FPDF_CloseDocument(document)
  raw.free(address)
}
process.stdout.write(`${pages}\n`)
