// Installs what the lock file names, where that has not been done since the lock file last changed, and
// builds where `dist` is missing or older than the sources: so `npm start` and `npm test` work on a fresh clone.
import { execSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const modifiedAt = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0
const newest = (folder) =>
  Math.max(...readdirSync(folder, { recursive: true }).map((name) => modifiedAt(join(folder, String(name)))))

if (modifiedAt('node_modules/.package-lock.json') < modifiedAt('package-lock.json')) {
  execSync('npm ci', { stdio: ['ignore', 2, 2] })
} else if (modifiedAt('dist/cli.js') < newest('src')) {
  execSync('npm run build', { stdio: ['ignore', 2, 2] })
}
