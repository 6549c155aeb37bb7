import { printable } from '../emit/printable.js'
import type { IngestEvent, Listener } from './events.js'

/** A stream that progress is shown on. */
export interface Screen {
  isTTY?: boolean
  columns?: number
  write(text: string): unknown
}

/** Milliseconds between two pictures of the bar, and between two plain lines. */
const BAR_EVERY = 100
const LINE_EVERY = 5000

const BAR_WIDTH = 24

/** Shows how a run goes on: a bar on a terminal, a line now and then elsewhere, each new failure as it comes. */
export function showProgress(screen: Screen): Listener {
  const isBar = screen.isTTY === true
  const started = performance.now()
  let last = started
  let files = 0
  let done = 0
  let read = 0
  let pages = 0
  let failed = 0

  const draw = (isForced: boolean) => {
    const now = performance.now()
    if (!isForced && now - last < (isBar ? BAR_EVERY : LINE_EVERY)) return
    last = now
    const seconds = (now - started) / 1000
    const text = describe({ files, done, read, pages, failed, seconds })
    screen.write(
      isBar
        ? `\r\u001b[K${bar(done / files)} ${text.slice(0, (screen.columns ?? 80) - BAR_WIDTH - 2)}`
        : `${text}\n`,
    )
  }
  const say = (line: string) => screen.write(isBar ? `\r\u001b[K${line}\n` : `${line}\n`)

  return (event) => {
    if (event.event === 'begin') files = event.files
    const trouble = troubleLine(event)
    if (trouble !== null) say(trouble)
    if (event.event === 'end') {
      if (isBar) screen.write('\r\u001b[K')
      return
    }
    if (event.event === 'letter') {
      read += 1
      pages += event.nth === 1 ? (event.pages ?? 0) : 0
    }
    if (event.event === 'failed') failed += 1
    if (endsFile(event)) {
      done += 1
      draw(false)
    }
  }
}

/** Whether a file is done with; of a file that holds several letters that is at the last of them. */
function endsFile(event: IngestEvent): boolean {
  if (event.event === 'letter' || event.event === 'unchanged') return event.nth === event.of
  return ['duplicate', 'failed', 'unsettled'].includes(event.event)
}

/** Says what goes wrong, and nothing else. */
export function showTrouble(screen: Screen): Listener {
  return (event) => {
    const line = troubleLine(event)
    if (line !== null) screen.write(`${line}\n`)
  }
}

/** Says each letter as it is read, each that is gone and what goes wrong; for `watch`, which has no end to count to. */
export function showArrivals(screen: Screen): Listener {
  const trouble = showTrouble(screen)
  return (event) => {
    trouble(event)
    if (event.event === 'letter') screen.write(`${printable(event.path)}: ${event.findings} findings\n`)
    if (event.event === 'vanished' && event.isPruned)
      screen.write(`${printable(event.path)}: gone, output removed\n`)
  }
}

/** What is wrong with a file for the first time, with an input or with the whole run; null for all other events. */
function troubleLine(event: IngestEvent): string | null {
  if (event.event === 'unmatched') return `${printable(event.pattern)}: no file matches this pattern`
  if (event.event === 'empty') return `${printable(event.input)}: no letter in it`
  if (event.event === 'alarm') return `*** ${event.reason.toUpperCase()} ***`
  if (event.event !== 'failed' || !event.isNew) return null
  return `${printable(event.path)}: ${printable(event.reason)} (${event.ruleId})`
}

interface Stand {
  files: number
  done: number
  read: number
  pages: number
  failed: number
  seconds: number
}

function describe({ files, done, read, pages, failed, seconds }: Stand): string {
  const left = read === 0 ? null : ((files - done) * seconds) / done
  return [
    `${done}/${files} files`,
    `${pages} pages`,
    `${(read / seconds).toFixed(0)} letters/s`,
    ...(left === null ? [] : [`${duration(left)} left`]),
    ...(failed === 0 ? [] : [`${failed} failed`]),
  ].join(' · ')
}

function bar(share: number): string {
  const full = Math.round(Math.min(share, 1) * BAR_WIDTH)
  return `${'█'.repeat(full)}${'░'.repeat(BAR_WIDTH - full)}`
}

/** `75 s`, `12 min`, `3 h`. */
function duration(seconds: number): string {
  if (seconds < 100) return `${Math.ceil(seconds)} s`
  if (seconds < 6000) return `${Math.ceil(seconds / 60)} min`
  return `${Math.ceil(seconds / 3600)} h`
}
