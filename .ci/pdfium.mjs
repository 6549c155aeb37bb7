import { execFile } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

const require = createRequire(import.meta.url)
const binaryen = dirname(require.resolve('binaryen/package.json'))
const wasmOpt = join(binaryen, require('binaryen/package.json').bin['wasm-opt'])

/**
 * In nodes of the syntax tree, the size up to which a function is copied to wherever it is called (Binaryen's own bound, 2, is meant for
 * small files), and to the only place where it is (no bound: functions would grow past what V8 compiles well). Half as much
 * again gained nothing more.
 */
const INLINED = ['--always-inline-max-function-size=40', '--one-caller-inline-max-function-size=300']

/**
 * PDFium's package is compiled to be small, and the V8 of Node 20 inlines no WebAssembly: functions of a line or two are called
 * for every character of a letter. With these inlined PDFium takes about an eighth less time. All optimising passes of `wasm-opt`
 * together would take some ten times as long as this one and gain no more.
 *
 * @param path where the module is written.
 */
export async function inlinePdfium(path) {
  const module = require.resolve('@embedpdf/pdfium/pdfium.wasm')
  await promisify(execFile)(process.execPath, [wasmOpt, module, ...INLINED, '--inlining', '-o', path])
}
