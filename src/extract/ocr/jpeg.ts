/** What the frame header of a JPEG stream says of the picture. */
export interface JpegFrame {
  /** Pixels. */
  width: number
  height: number
  /** Bits a sample. */
  bits: number
  /** 1 of a grey picture, 3 of one in colour, 4 of one in inks. */
  components: number
  /** Whether the stream has its end: decoders fill up what is missing with grey, and do not say so. */
  isWhole: boolean
}

/** Frames that every decoder reads: baseline, extended and progressive. */
const FRAMES = [0xc0, 0xc1, 0xc2]

/** The frame header of a JPEG stream (ITU T.81, B.2.2); null where it has none. */
export function toJpegFrame(bytes: Uint8Array): JpegFrame | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 2; at + 9 <= bytes.length && bytes[at] === 0xff; at += 2 + view.getUint16(at + 2)) {
    if (!FRAMES.includes(bytes[at + 1] as number)) continue
    return {
      height: view.getUint16(at + 5),
      width: view.getUint16(at + 7),
      bits: bytes[at + 4] as number,
      components: bytes[at + 9] ?? 0,
      // A preview, which has an end of its own, stands before the frame.
      isWhole: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).lastIndexOf(END) > at,
    }
  }
  return null
}

const END = Buffer.from([0xff, 0xd9])
