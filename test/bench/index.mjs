// npm run bench -- [FOLDER] [--rounds 3] [--growth 100,1000,10000]
// What ingest costs, beside bare PDFium and pdftotext over the same files, alternating in the same run.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { makeCopies } from './copies.mjs'
import { measure } from './process-tree.mjs'
import { costByStage } from './stages.mjs'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string', default: '3' }, growth: { type: 'string', default: '' } },
})
const folder = resolve(positionals[0] ?? (existsSync('../shared/letters') ? '../shared/letters' : 'corpus'))
const paths = readdirSync(folder, { recursive: true })
  .map((name) => join(folder, name))
  .filter((path) => path.endsWith('.pdf'))
  .sort()
const list = `${paths.join('\n')}\n`
const work = mkdtempSync(join(tmpdir(), 'bench-'))
const cli = resolve('dist/cli.js')
const say = (line = '') => process.stdout.write(`${line}\n`)
const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]

/** One run of ingest over a list of files into a fresh folder; again over the same gives the second run. */
const ingest = (out, files, ...more) =>
  measure(
    process.execPath,
    [cli, 'ingest', '--files-from', '-', '--out', join(work, out), '--quiet', ...more],
    files,
  )

const RUNNERS = {
  ingest: () => {
    rmSync(join(work, 'out'), { recursive: true, force: true })
    return ingest('out', list)
  },
  'ingest again': () => ingest('out', list),
  'bare PDFium': () => measure(process.execPath, [resolve('test/bench/bare-pdfium.mjs')], list),
  pdftotext: () =>
    measure('sh', ['-c', 'while IFS= read -r file; do pdftotext "$file" /dev/null; done'], list),
}

/** Rounds of all runners in turn, so that what else the machine does falls on all of them. */
async function compare(rounds) {
  const hasPdftotext = spawnSync('pdftotext', ['-v']).error === undefined
  const runners = Object.entries(RUNNERS).filter(([name]) => name !== 'pdftotext' || hasPdftotext)
  const runs = new Map(runners.map(([name]) => [name, []]))
  for (let round = 0; round < rounds; round += 1)
    for (const [name, run] of runners) runs.get(name).push(await run())
  const pages = Number(runs.get('bare PDFium')[0].stdout)
  say(`${paths.length} letters, ${pages} pages in ${folder}; median of ${rounds} rounds`)
  say()
  say('| | wall s | letters/s | pages/s | CPU s | CPU ms a page | peak MB |')
  say('| --- | --- | --- | --- | --- | --- | --- |')
  const medians = new Map()
  for (const [name, all] of runs) {
    const of = (key) => median(all.map((run) => run[key]))
    const it = { seconds: of('seconds'), cpu: of('cpuSeconds'), peak: of('peakMegabytes') }
    medians.set(name, it)
    const rates = [paths.length / it.seconds, pages / it.seconds].map((rate) => rate.toFixed(0))
    const cpu = [it.cpu.toFixed(2), ((it.cpu * 1000) / pages).toFixed(2)]
    say(`| ${[name, it.seconds.toFixed(2), ...rates, ...cpu, it.peak.toFixed(0)].join(' | ')} |`)
  }
  say()
  const ratio = (key, other) => (medians.get('ingest')[key] / medians.get(other)[key]).toFixed(2)
  if (hasPdftotext) say(`wall time of ingest / pdftotext: ${ratio('seconds', 'pdftotext')}`)
  say(`CPU time of ingest / bare PDFium: ${ratio('cpu', 'bare PDFium')}`)
}

/** Where the CPU time goes, with one worker. */
async function profile() {
  const profiles = join(work, 'profiles')
  const flags = ['--cpu-prof', '--cpu-prof-dir', profiles, '--cpu-prof-interval', '500']
  const out = ['--out', join(work, 'profiled'), '--quiet', '--jobs', '1']
  await measure(process.execPath, [...flags, cli, 'ingest', '--files-from', '-', ...out], list)
  const stages = costByStage(profiles)
  const whole = stages.reduce((sum, [, milliseconds]) => sum + milliseconds, 0)
  say()
  say('| stage | ms | share |')
  say('| --- | --- | --- |')
  for (const [stage, milliseconds] of stages)
    say(`| ${stage} | ${milliseconds.toFixed(0)} | ${((100 * milliseconds) / whole).toFixed(1)} % |`)
}

/** How time a letter and memory grow with the archive. */
async function grow(counts) {
  say()
  say('| letters | wall s | ms a letter | CPU ms a letter | peak MB | again: wall s |')
  say('| --- | --- | --- | --- | --- | --- |')
  for (const count of counts) {
    const copies = join(work, `copies-${count}`)
    makeCopies(paths, count, copies)
    const first = await ingest(`grown-${count}`, `${copies}\n`)
    const again = await ingest(`grown-${count}`, `${copies}\n`)
    const each = [first.seconds, first.cpuSeconds].map((seconds) => ((seconds * 1000) / count).toFixed(1))
    say(
      `| ${[count, first.seconds.toFixed(1), ...each, first.peakMegabytes.toFixed(0), again.seconds.toFixed(2)].join(' | ')} |`,
    )
    for (const name of [`copies-${count}`, `grown-${count}`]) rmSync(join(work, name), { recursive: true })
  }
}

try {
  await compare(Number(values.rounds))
  await profile()
  if (values.growth !== '') await grow(values.growth.split(',').map(Number))
} finally {
  rmSync(work, { recursive: true, force: true })
}
