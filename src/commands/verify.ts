import { printable } from '../emit/printable.js'
import type { Verification } from '../verify/index.js'
import type { AddCommand } from './command.js'
import { type SettingsFlags, settingsOf, withSettingsFlags } from './flags.js'
import { readSource } from './source.js'

export const addVerify: AddCommand = (program, io, exit) => {
  withSettingsFlags(
    program
      .command('verify')
      .description('prove by a second reader that no word of a letter was lost and none invented')
      .argument('<files...>', 'letters (- is stdin)'),
  )
    .option('--json', 'print the accounts as JSON')
    .action(async (paths: string[], flags: SettingsFlags & { json?: boolean }) => {
      const { verify } = await import('../verify/index.js')
      const settings = settingsOf(flags)
      const accounts: Verification[] = []
      for (const path of paths) {
        const source = await readSource(path, io)
        if (source === null) {
          exit(1)
          continue
        }
        const account = await verify(source, settings)
        accounts.push(account)
        if (!account.clean) exit(1)
        if (flags.json !== true) io.stdout.write(show(account))
      }
      if (flags.json === true) io.stdout.write(`${JSON.stringify(accounts, null, 2)}\n`)
    })
}

/** The account of one letter for people. */
function show(account: Verification): string {
  const path = printable(account.path)
  if (account.failure)
    return `${path}: not read: ${printable(account.failure.reason)} (${account.failure.ruleId})\n`
  const outside = account.outside > 0 ? `, ${account.outside} outside the letters of the file` : ''
  const counts = `${account.words} words: ${account.placed} in the letter, ${account.furniture} in its furniture${outside}`
  const lines = [`${path}: ${account.clean ? 'clean' : 'NOT CLEAN'}: ${counts}`]
  for (const { page, words } of account.missing) {
    lines.push(`  page ${page ?? '–'}: not accounted for: ${words.map(printable).join(' ')}`)
  }
  if (account.invented.length > 0)
    lines.push(`  not in the source: ${account.invented.map(printable).join(' ')}`)
  return `${lines.join('\n')}\n`
}
