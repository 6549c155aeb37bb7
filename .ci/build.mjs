// Builds `dist` out of `src`: the compiler checks and declares, the bundler joins the modules, since to load three
// hundred small files takes longer than to read a letter. Entry points keep their places; what they share lies beside them.
import { execFileSync } from 'node:child_process'
import { chmodSync, cpSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, isAbsolute, join } from 'node:path'
import { build } from 'rolldown'

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

const require = createRequire(import.meta.url)
const typescript = dirname(require.resolve('typescript/package.json'))
const tsc = join(typescript, require('typescript/package.json').bin.tsc)

rmSync('dist', { recursive: true, force: true })
execFileSync(process.execPath, [tsc, '-p', 'tsconfig.json', '--emitDeclarationOnly'], { stdio: 'inherit' })
await build({
  input: Object.fromEntries(ENTRIES.map((name) => [name, `src/${name}.ts`])),
  // Packages stay what `npm` installed, but for zod: four fifths of its hundred files are messages in other languages.
  external: (id) => !id.startsWith('.') && !isAbsolute(id) && !/^zod(\/|$)/.test(id),
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
cpSync(join(dirname(require.resolve('zod/package.json')), 'LICENSE'), 'dist/zod.LICENSE')
chmodSync('dist/cli.js', 0o755)
