import { crc32, deflateRawSync } from 'node:zlib'

/** What is to stand in an archive, and what it is to say of itself that is not so. */
export interface Member {
  name: string
  bytes: Buffer
  isEncrypted?: boolean
  /** Declared in place of the true sizes. */
  unpacked?: number
  checksum?: number
}

const ENCRYPTED = 1
const DEFLATED = 8
const LOCAL_HEADER = 30
const CENTRAL_HEADER = 46

/** A ZIP archive of these files, deflated. */
export function zipOf(members: readonly Member[]): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const member of members) {
    const name = Buffer.from(member.name)
    const packed = deflateRawSync(member.bytes)
    const local = Buffer.alloc(LOCAL_HEADER)
    local.writeUInt32LE(0x04034b50, 0)
    const central = Buffer.alloc(CENTRAL_HEADER)
    central.writeUInt32LE(0x02014b50, 0)
    central.writeUInt16LE(20, 4)
    // From the version needed to the length of the name both headers are the same.
    for (const [header, at] of [
      [local, 4],
      [central, 6],
    ] as const) {
      header.writeUInt16LE(20, at)
      header.writeUInt16LE(member.isEncrypted === true ? ENCRYPTED : 0, at + 2)
      header.writeUInt16LE(DEFLATED, at + 4)
      header.writeUInt32LE(member.checksum ?? crc32(member.bytes), at + 10)
      header.writeUInt32LE(packed.length, at + 14)
      header.writeUInt32LE(member.unpacked ?? member.bytes.length, at + 18)
      header.writeUInt16LE(name.length, at + 22)
    }
    central.writeUInt32LE(offset, 42)
    directory.push(central, name)
    parts.push(local, name, packed)
    offset += local.length + name.length + packed.length
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(members.length, 8)
  end.writeUInt16LE(members.length, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...parts, central, end])
}
