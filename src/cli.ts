#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'
import { Command, CommanderError } from 'commander'
import type { ExitCode, Io } from './commands/command.js'
import { commandsFor } from './commands/index.js'
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
  const io: Io = {
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    env: process.env,
    interrupted: interrupt.signal,
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
      writeErr: (text) => process.stderr.write(text),
    })
  process.on('SIGINT', () => {
    if (interrupt.signal.aborted) process.exit(130)
    interrupt.abort()
  })
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
      process.stderr.write(`ofsted-letters: ${error.message} (${error.ruleId})\n`)
    else process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
    return 2
  }
}

// A reader that closes the pipe early (`| head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
})

process.exitCode = await main(process.argv.slice(2))
