// Compiles `src` into `dist` and puts beside it the data files that the compiler does not copy.
import { execFileSync } from 'node:child_process'
import { chmodSync, cpSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const require = createRequire(import.meta.url)
const typescript = dirname(require.resolve('typescript/package.json'))
const tsc = join(typescript, require('typescript/package.json').bin.tsc)

rmSync('dist', { recursive: true, force: true })
execFileSync(process.execPath, [tsc, '-p', 'tsconfig.json'], { stdio: 'inherit' })
cpSync('src', 'dist', {
  recursive: true,
  filter: (path) => !path.endsWith('.ts'),
})
chmodSync('dist/cli.js', 0o755)
