import { join } from 'node:path'
import type { Listener } from '../ingest/events.js'
import type { ExitCode, Io } from './command.js'
import { summariseLoad } from './store-report.js'

interface Flags {
  db?: string
  out: string
  prune?: boolean
  quiet?: boolean
  json?: boolean
}

/**
 * Work that tells of letters, followed by the database that `--db` names; where none is named, the work alone. What was loaded is
 * said at the end, among data as an event of its own.
 *
 * @param work is given the listener to tell.
 */
export async function followed(
  { db, out, prune, quiet, json }: Flags,
  notify: Listener,
  io: Io,
  work: (notify: Listener) => Promise<ExitCode>,
): Promise<ExitCode> {
  if (db === undefined) return work(notify)
  const { diskEffects } = await import('../emit/effects.js')
  const { toNdjson } = await import('../emit/ndjson.js')
  const { follow } = await import('../store/follow.js')
  // The database may lie in the output folder, which a first run has yet to make.
  await diskEffects.ensureFolder(out)
  const follower = await follow(db)
  try {
    const done = await work((event) => {
      notify(event)
      if (event.event === 'letter') follower.add(join(out, 'letters', `${event.id}.json`))
    })
    // What an interrupted run has read is loaded by the next one.
    if (done === 130) return done
    const loaded = await follower.finish(out, { prune: prune === true })
    if (json === true) io.stdout.write(toNdjson({ event: 'loaded', ...loaded }))
    else if (quiet !== true) io.stderr.write(summariseLoad(loaded))
    return done
  } finally {
    await follower.close()
  }
}
