import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium'

/** Text that a pack prints on each of its pages. */
export interface Stamp {
  /** What it says on a page, counted from 1. */
  say(page: number): string
  /** Points from the left and from the bottom of the page. */
  x: number
  y: number
  size: number
}

/** One after another, the pages of several PDFs as one PDF, with stamps on every page. PDFium drops their tags. */
export async function joinPdfs(
  files: readonly Uint8Array[],
  stamps: readonly Stamp[] = [],
): Promise<Uint8Array> {
  const pdfium = await load()
  const joined = pdfium.FPDF_CreateNewDocument()
  for (const bytes of files) {
    const address = pdfium.pdfium.wasmExports.malloc(bytes.length)
    heapOf(pdfium).set(bytes, address)
    const document = pdfium.FPDF_LoadMemDocument(address, bytes.length, '')
    pdfium.FPDF_ImportPages(joined, document, '', pdfium.FPDF_GetPageCount(joined))
    pdfium.FPDF_CloseDocument(document)
    pdfium.pdfium.wasmExports.free(address)
  }
  const count = pdfium.FPDF_GetPageCount(joined)
  for (let index = 0; index < count && stamps.length > 0; index++) {
    const page = pdfium.FPDF_LoadPage(joined, index)
    for (const stamp of stamps) print(pdfium, joined, page, stamp, stamp.say(index + 1))
    pdfium.FPDFPage_GenerateContent(page)
    pdfium.FPDF_ClosePage(page)
  }
  return save(pdfium, joined)
}

let loaded: Promise<WrappedPdfiumModule> | undefined

function load(): Promise<WrappedPdfiumModule> {
  loaded ??= (async () => {
    const wasm = readFileSync(createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm'))
    const pdfium = await init({ wasmBinary: new Uint8Array(wasm).buffer })
    pdfium.PDFiumExt_Init()
    return pdfium
  })()
  return loaded
}

/** Emscripten puts the heap on the module; the package's types leave it out. */
function heapOf({ pdfium }: WrappedPdfiumModule): Uint8Array {
  return (pdfium as unknown as { HEAPU8: Uint8Array }).HEAPU8
}

function print(
  pdfium: WrappedPdfiumModule,
  document: number,
  page: number,
  { x, y, size }: Stamp,
  text: string,
): void {
  const object = pdfium.FPDFPageObj_NewTextObj(document, 'Helvetica', size)
  const utf16 = Buffer.from(`${text}\0`, 'utf16le')
  const address = pdfium.pdfium.wasmExports.malloc(utf16.length)
  heapOf(pdfium).set(utf16, address)
  pdfium.FPDFText_SetText(object, address)
  pdfium.pdfium.wasmExports.free(address)
  pdfium.FPDFPageObj_Transform(object, 1, 0, 0, 1, x, y)
  pdfium.FPDFPage_InsertObject(page, object)
}

function save(pdfium: WrappedPdfiumModule, document: number): Uint8Array {
  const writer = pdfium.PDFiumExt_OpenFileWriter()
  pdfium.PDFiumExt_SaveAsCopy(document, writer)
  const size = pdfium.PDFiumExt_GetFileWriterSize(writer)
  const address = pdfium.pdfium.wasmExports.malloc(size)
  pdfium.PDFiumExt_GetFileWriterData(writer, address, size)
  const bytes = heapOf(pdfium).slice(address, address + size)
  pdfium.PDFiumExt_CloseFileWriter(writer)
  pdfium.FPDF_CloseDocument(document)
  return bytes
}
