import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fileBytes } from '../../src/ingest/file-bytes.js'
import { openShelf } from '../../src/ingest/shelf.js'
import { put, temporaryFolder } from './run.js'

describe('memory that files are read into', () => {
  const written = (name: string, bytes: Uint8Array) => {
    const folder = temporaryFolder()
    put(folder, { [name]: bytes })
    return join(folder, name)
  }

  it('is used again, and shows nothing of the file before', async () => {
    const shelf = openShelf()
    const long = await fileBytes(written('long', Buffer.alloc(5000, 'a')), shelf)
    shelf.takeBack(long)
    const short = await fileBytes(written('short', Buffer.from('bc')), shelf)
    expect(short.buffer).toBe(long.buffer)
    expect(Buffer.from(short).toString()).toBe('bc')
  })

  it('is no other file’s until it was taken back', async () => {
    const shelf = openShelf()
    const first = await fileBytes(written('first', Buffer.from('first')), shelf)
    const second = await fileBytes(written('second', Buffer.from('second')), shelf)
    expect(Buffer.from(first).toString()).toBe('first')
    expect(Buffer.from(second).toString()).toBe('second')
  })

  it('holds a file of any size, and keeps none of the large ones', async () => {
    const shelf = openShelf()
    const bytes = Buffer.alloc(3_000_000, 'large')
    const large = await fileBytes(written('large', bytes), shelf)
    expect(bytes.equals(large)).toBe(true)
    shelf.takeBack(large)
    expect(shelf.lend(bytes.length).buffer).not.toBe(large.buffer)
    expect(await fileBytes(written('empty', Buffer.alloc(0)), shelf)).toHaveLength(0)
  })
})
