// Loaded into a process before its program (`node --import`): says on stderr, as the last line, what it took.
import { writeSync } from 'node:fs'

process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
  writeSync(
    2,
    `\n${JSON.stringify({ megabytes: maxRSS / 1024, seconds: (userCPUTime + systemCPUTime) / 1e6 })}\n`,
  )
})
