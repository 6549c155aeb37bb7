// Loaded into a process before its program (`node --import`): says on stderr, as the last line, what memory it took.
import { writeSync } from 'node:fs'

process.on('exit', () => writeSync(2, `\npeak memory: ${process.resourceUsage().maxRSS} kB\n`))
