import { readFileSync } from 'node:fs'
import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium'
import { PROGRAM } from '../../program.js'
import type { PdfPage } from './page.js'
import { type PdfiumExports, toExports } from './pdfium-exports.js'
import { trustFontNames } from './pdfium-fonts.js'
import { toPage } from './pdfium-page.js'

/** PDFium with a patch of its memory for results. One instance serves one thread. */
export interface Pdfium {
  api: PdfiumExports
  /** The module itself, for its memory and its strings. */
  module: WrappedPdfiumModule['pdfium']
  /** Views of PDFium's memory; ask anew each time, for they are replaced when it grows. */
  heap: Heap
  /** Address of 256 bytes in which PDFium leaves results. */
  scratch: number
}

/** Emscripten puts these on the module; the package's types leave them out. */
interface Heap {
  readonly HEAPU8: Uint8Array
  readonly HEAP32: Int32Array
  readonly HEAPU32: Uint32Array
  readonly HEAPF32: Float32Array
  readonly HEAPF64: Float64Array
}

/** Why PDFium refused a document; the numbers are FPDF_GetLastError's. */
export class PdfRefused extends Error {
  override readonly name = 'PdfRefused'

  constructor(readonly reason: 'encrypted' | 'corrupt') {
    super(`PDFium refused the document as ${reason}`)
  }
}

/** The package's module, in which the build has inlined small functions: an eighth less time. */
const FILE = new URL('../dist/pdfium.wasm', PROGRAM)

/** A null pointer. */
const NO_PASSWORD = 0

const FPDF_ERR_PASSWORD = 4
const FPDF_ERR_SECURITY = 5

let instance: Promise<Pdfium> | undefined

/** PDFium, loaded once a thread at first use (about 30 ms). */
export function loadPdfium(): Promise<Pdfium> {
  // Not copied: a buffer of this length is its own, and no part of a pool.
  instance ??= toPdfium(readFileSync(FILE).buffer as ArrayBuffer)
  return instance
}

/** PDFium out of the bytes of its WebAssembly module. */
export async function toPdfium(wasmBinary: ArrayBuffer): Promise<Pdfium> {
  const wrapped = await init({ wasmBinary })
  wrapped.PDFiumExt_Init()
  const module = wrapped.pdfium
  const { wasmExports } = module
  return {
    api: toExports(wasmExports),
    module,
    heap: module as unknown as Heap,
    scratch: wasmExports.malloc(256),
  }
}

/**
 * Reads every page of a PDF: runs of text with place and type, drawn lines, tags.
 *
 * @throws PdfRefused when the document is encrypted or damaged beyond reading.
 */
export function readPages(pdfium: Pdfium, bytes: Uint8Array): PdfPage[] {
  const { api, heap, module } = pdfium
  const address = module.wasmExports.malloc(bytes.length)
  try {
    heap.HEAPU8.set(bytes, address)
    const document = api.FPDF_LoadMemDocument(address, bytes.length, NO_PASSWORD)
    if (document === 0) throw new PdfRefused(refusal(api.FPDF_GetLastError()))
    try {
      const pages: PdfPage[] = []
      const count = api.FPDF_GetPageCount(document)
      const isWhole = api.FPDF_DocumentHasValidCrossReferenceTable(document) !== 0 || hasEnd(bytes)
      if (count === 0 || !isWhole) throw new PdfRefused('corrupt')
      for (let index = 0; index < count; index++) pages.push(toPage(pdfium, document, index))
      trustFontNames(pages)
      return pages
    } finally {
      api.FPDF_CloseDocument(document)
    }
  } finally {
    module.wasmExports.free(address)
  }
}

/** The end of a PDF is marked within its last kilobyte (ISO 32000-1, annex H, note 18). */
const END_WITHIN = 1024

/**
 * Whether a file has its end. PDFium mends a file that was cut off and reads what is left of it as if it were all; a letter that
 * lacks its last page must not pass for whole.
 */
function hasEnd(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(-END_WITHIN)).includes('%%EOF')
}

function refusal(code: number): PdfRefused['reason'] {
  return code === FPDF_ERR_PASSWORD || code === FPDF_ERR_SECURITY ? 'encrypted' : 'corrupt'
}
