import { PassThrough } from 'node:stream'
import { Command, type Option } from 'commander'
import type { Io } from '../../src/commands/command.js'
import { commandsFor } from '../../src/commands/index.js'
import { toTable } from './readme.js'

/** The program's commands with nothing behind them: enough to ask what they take. */
export async function listCommands(): Promise<readonly Command[]> {
  const nowhere = new PassThrough()
  const interrupted = new AbortController().signal
  const io: Io = { stdin: nowhere, stdout: nowhere, stderr: nowhere, env: {}, interrupted }
  const program = new Command()
  for (const add of await commandsFor()) add(program, io, () => {})
  return program.commands
}

/** All commands, and then the flags of each. */
export async function describeCommands(): Promise<string> {
  const commands = await listCommands()
  const overview = commands.map((command) => [`\`${usageOf(command)}\``, command.description()])
  const flags = commands.flatMap((command) =>
    command.options.map((option) => [
      `\`${command.name()}\``,
      `\`${option.flags}\``,
      option.description,
      valuesOf(option),
    ]),
  )
  return `${toTable(['command', 'does'], overview)}\n${toTable(['command', 'flag', 'means', 'values'], flags)}`
}

function usageOf(command: Command): string {
  const required = command.options.filter(({ mandatory }) => mandatory).map(({ flags }) => flags)
  const taken = command.registeredArguments.map((argument) => {
    const name = `${argument.name()}${argument.variadic ? '…' : ''}`
    return argument.required ? `<${name}>` : `[${name}]`
  })
  return [command.name(), ...taken, ...required].join(' ')
}

function valuesOf({ argChoices, defaultValue, mandatory }: Option): string {
  const parts = [
    argChoices?.map((choice) => `\`${choice}\``).join(', '),
    typeof defaultValue === 'string' ? `default \`${defaultValue}\`` : undefined,
    mandatory ? 'required' : undefined,
  ]
  return parts.filter((part) => part !== undefined).join('; ')
}
