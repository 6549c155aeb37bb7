#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'
import { Command, CommanderError } from 'commander'
import type { ExitCode, Io } from './commands/command.js'
import { commandsFor } from './commands/index.js'
import { printable, printableLines } from './emit/printable.js'
import { CliError } from './messages.js'

// V8 interprets a pattern at its first use and compiles it at the second. Those of dates and names are large and all used again: one
// start in twenty-five is spent on the first.
setFlagsFromString('--no-regexp-tier-up')

/**
 * The sole user of `process`: argv in, streams and exit code out.
 * Data goes to stdout and everything else to stderr, so that a pipe carries data alone.
 */
async function main(argv: readonly string[]): Promise<ExitCode> {
  const interrupt = new AbortController()
  let isListening = false
  /** The first time a command that listens winds up by itself. */
  const stop = (code: number) => {
    if (interrupt.signal.aborted || !isListening) process.exit(code)
    interrupt.abort()
  }
  const io: Io = {
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    env: process.env,
    get interrupted() {
      if (!isListening) process.on('SIGINT', () => stop(130))
      isListening = true
      return interrupt.signal
    },
  }
  let code: ExitCode = 0
  const packageJson = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
    version: string
  }
  const program = new Command('ofsted-letters')
    .description('Reads published Ofsted inspection letters into structured JSON.')
    .version(packageJson.version)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => process.stdout.write(text),
      writeErr: (text) => process.stderr.write(printableLines(text)),
    })
  // A reader that closes the pipe early (`| head`) is no failure; a run over an archive then finishes what it has in hand.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') {
      if (!interrupt.signal.aborted) stop(0)
      return
    }
    process.stderr.write(`ofsted-letters: The output cannot be written: ${printable(error.message)}\n`)
    process.exit(1)
  })
  // Nobody hears what would be said: the work goes on.
  process.stderr.on('error', () => {})
  for (const add of await commandsFor(argv[0])) {
    add(program, io, (next) => {
      code = next
    })
  }
  try {
    await program.parseAsync([...argv], { from: 'user' })
    return code
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    if (error instanceof CliError)
      process.stderr.write(`ofsted-letters: ${printableLines(error.message)} (${error.ruleId})\n`)
    else process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
    return 2
  }
}

process.exitCode = await main(process.argv.slice(2))
