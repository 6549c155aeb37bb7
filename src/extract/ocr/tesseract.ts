import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { type DecodedPng, decode } from 'fast-png'
import { type Bitmap, toPgm } from './bitmap.js'
import { fromHocr, type OcrLine } from './hocr.js'

/** What of Tesseract's C++ interface (tesseract/baseapi.h) is called. */
interface TessBaseApi {
  Init(path: null, language: string, engine: number): number
  SetVariable(name: string, value: string): boolean
  SetImageFile(orientation: number, angle: number): number
  WriteImage(kind: number, path: string): void
  Recognize(monitor: null): number
  GetHOCRText(): string
  Clear(): void
}

interface TesseractModule {
  FS: {
    writeFile(path: string, bytes: Uint8Array): void
    readFile(path: string): Uint8Array
    unlink(path: string): void
  }
  TessBaseAPI: new () => TessBaseApi
}

type Load = (options: {
  print: (line: string) => void
  printErr: (line: string) => void
}) => Promise<TesseractModule>

/**
 * The build for 128-bit SIMD, which every processor that Node runs on has. That with "relaxed" SIMD, of which the rounding is the
 * processor's own, is left alone: the same page must give the same words everywhere.
 */
const CORE = 'tesseract.js-core/tesseract-core-simd-lstm'

const LANGUAGE = '@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz'

/** OEM_LSTM_ONLY of tesseract/publictypes.h. */
const LSTM_ONLY = 1

let instance: Promise<{ module: TesseractModule; api: TessBaseApi }> | undefined

/**
 * Tesseract as WebAssembly, loaded once a thread by the first scan (about a second). It is the engine of `tesseract.js` without
 * that package's thread and downloads: data and code come from the installed packages alone, memory is bounded like
 * PDFium's, and nothing outlives the thread.
 */
async function loadTesseract(): Promise<{ module: TesseractModule; api: TessBaseApi }> {
  instance ??= (async () => {
    const require = createRequire(import.meta.url)
    const load = require(CORE) as Load
    const silent = () => {}
    const module = await load({ print: silent, printErr: silent })
    const data = await promisify(gunzip)(await readFile(require.resolve(LANGUAGE)))
    module.FS.writeFile('./eng.traineddata', data)
    const api = new module.TessBaseAPI()
    if (api.Init(null, 'eng', LSTM_ONLY) !== 0)
      throw new Error('Unexpected refusal by Tesseract of its own data')
    api.SetVariable('hocr_char_boxes', '1')
    return { module, api }
  })()
  return instance
}

/** The kind of image for which Tesseract gives shades of grey. */
const GREY = 1

/**
 * Decodes a PNG, JPEG or TIFF image (the first page of it) by Leptonica, which Tesseract brings with it: within its bounds of
 * memory, a damaged or hostile image can do no harm.
 *
 * @param orientation how the image is to be turned or mirrored, as Exif counts it, from 1 (not at all) to 8; what a TIFF file says
 *   of that Leptonica heeds by itself.
 * @throws Error where it cannot be decoded.
 */
export async function decodeImage(bytes: Uint8Array, orientation = 1): Promise<Omit<Bitmap, 'dpi'>> {
  const { module, api } = await loadTesseract()
  module.FS.writeFile('/input', bytes)
  if (api.SetImageFile(orientation, 0) !== 0) throw new Error('its content cannot be decoded')
  api.WriteImage(GREY, '/image.png')
  const png = decode(module.FS.readFile('/image.png'))
  module.FS.unlink('/image.png')
  return { width: png.width, height: png.height, pixels: toGrey(png) }
}

/** Leptonica gives grey or, for black and white, a bit a pixel. */
function toGrey({ width, height, data, depth, channels }: DecodedPng): Uint8Array {
  const pixels = new Uint8Array(width * height)
  const rowBytes = Math.ceil(width / 8)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const place = y * width + x
      if (depth === 1) pixels[place] = ((data[y * rowBytes + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1 ? 255 : 0
      else pixels[place] = data[place * channels] ?? 255
    }
  }
  return pixels
}

/** Reads the lines of a page by Tesseract in this thread. */
export async function recognise(bitmap: Bitmap): Promise<OcrLine[]> {
  const { module, api } = await loadTesseract()
  module.FS.writeFile('/input', toPgm(bitmap))
  api.SetVariable('user_defined_dpi', String(Math.round(bitmap.dpi)))
  if (api.SetImageFile(1, 0) !== 0) throw new Error('Unexpected refusal by Tesseract of a grey map')
  api.Recognize(null)
  const hocr = api.GetHOCRText()
  api.Clear()
  return fromHocr(hocr)
}
