// Builds `dist` out of `src`: the compiler checks and declares, the bundler joins the modules, since to load three
// hundred small files takes longer than to read a letter. Entry points keep their places; what they share lies beside them.
import { execFileSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, isAbsolute, join } from 'node:path'
import { build } from 'rolldown'
import { englishWords } from './english-words.mjs'
import { inlinePdfium } from './pdfium.mjs'

/** What is started or imported by its name: the command, the library, what runs in workers, and what tests ask for. */
const ENTRIES = [
  'cli',
  'index',
  'pipeline',
  'program',
  'classify/index',
  'emit/effects',
  'ingest/index',
  'ingest/pool',
  'ingest/worker',
]

/** Packages that every start loads, and what these need: joined too. All others stay what `npm` installed. */
const JOINED =
  /^(bail|commander|devlop|extend|is-plain-obj|mdast-util-to-string|natural|trough|unified|unist-util-stringify-position|vfile|vfile-message|zod)(\/|$)/

const require = createRequire(import.meta.url)
const typescript = dirname(require.resolve('typescript/package.json'))
const tsc = join(typescript, require('typescript/package.json').bin.tsc)

rmSync('dist', { recursive: true, force: true })
mkdirSync('dist')
// The longest step by far, and a process of its own: the others run beside it.
const inlined = inlinePdfium('dist/pdfium.wasm')
execFileSync(process.execPath, [tsc, '-p', 'tsconfig.json', '--emitDeclarationOnly'], { stdio: 'inherit' })
const { output } = await build({
  input: Object.fromEntries(ENTRIES.map((name) => [name, `src/${name}.ts`])),
  external: (id) => !/^[.#]/.test(id) && !isAbsolute(id) && !JOINED.test(id),
  platform: 'node',
  output: {
    dir: 'dist',
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: 'shared-[hash].js',
    sourcemap: true,
  },
  logLevel: 'warn',
})
cpSync('src/classify/model.bin', 'dist/classify/model.bin')
writeFileSync('dist/english-words.txt', englishWords())
chmodSync('dist/cli.js', 0o755)
await inlined
const copied = [...output.flatMap(({ moduleIds = [] }) => moduleIds), require.resolve('@embedpdf/pdfium')]
const changed = 'pdfium.wasm: PDFium as its package has it, with small functions inlined by Binaryen.'
writeFileSync('dist/LICENSES.txt', `${changed}\n\n${licencesOf(copied)}`)

/** The licences of the packages that some modules are of, for what is built holds copies of them. */
function licencesOf(modules) {
  const folders = modules.flatMap((id) => id.match(/^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/) ?? [])
  const texts = [...new Set(folders)].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    const [text = ''] = ['LICENSE', 'license', 'LICENSE.md', 'LICENSE.txt'].flatMap((file) =>
      textAt(join(folder, file)),
    )
    return [`${name} ${version} (${license})`, text, ...textAt(join(folder, 'LICENSE.pdfium'))].join('\n\n')
  })
  return texts.join('\n\n')
}

function textAt(path) {
  try {
    return [readFileSync(path, 'utf8').trim()]
  } catch {
    return []
  }
}
