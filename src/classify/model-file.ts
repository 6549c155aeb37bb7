import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { CliError } from '../messages.js'
import { lexiconFingerprint } from './lexicon.js'
import { type Judges, KINDS_OF_JUDGES, type Model } from './model.js'
import { ThemeDefinitionSchema } from './themes.js'

/** Changes when a model written before can no longer be read. */
const MODEL_VERSION = 4

const JudgesSchema = z.strictObject({
  scale: z.array(z.number()),
  bias: z.array(z.number()),
  calibration: z.array(z.strictObject({ slope: z.number(), offset: z.number() })),
})

const HeadSchema = z.strictObject({
  kind: z.literal('ofsted-letters theme model'),
  version: z.literal(MODEL_VERSION),
  lexicon: z.int(),
  facts: z.strictObject({
    examples: z.int(),
    judged: z.int(),
    letters: z.int(),
    groups: z.int(),
    support: z.record(z.string(), z.int()),
    features: z.int().min(0),
    seed: z.int(),
  }),
  themes: z.array(ThemeDefinitionSchema).min(1),
  threshold: z.number().min(0).max(1),
  belongs: JudgesSchema,
  leads: JudgesSchema,
})

type Head = z.infer<typeof HeadSchema>

/** The head of a model that another version of this program made. */
const OtherVersionSchema = z.object({ kind: HeadSchema.shape.kind, version: z.int() })

/** Parts the head, which is JSON, from the numbers. */
const END_OF_HEAD = 0

/**
 * The model as the bytes of its file: a head of JSON, readable with any pager, a zero byte, and the long lists of numbers as
 * they lie in memory (little-endian): hashes, and the rows of weights. Nothing has to be
 * parsed or decoded before the first finding. No word of any finding stands in it.
 */
export function encodeModel(model: Model): Uint8Array {
  const { hashes, belongs, leads } = model
  const head: Head = {
    kind: 'ofsted-letters theme model',
    version: MODEL_VERSION,
    lexicon: lexiconFingerprint(),
    facts: { ...model.facts, support: { ...model.facts.support } },
    themes: model.themes.map((theme) => ({ ...theme })),
    threshold: round(model.threshold),
    belongs: toHead(belongs),
    leads: toHead(leads),
  }
  return Buffer.concat([
    Buffer.from(`${JSON.stringify(head, null, 1)}\n`),
    Buffer.of(END_OF_HEAD),
    ...[hashes, belongs.weights].map(toBytes),
  ])
}

/**
 * The model out of the bytes of its file.
 *
 * @param name of the file, for messages.
 * @throws CliError where the bytes are no model, are of another version or length, or were made with other concepts.
 */
export function decodeModel(bytes: Uint8Array, name: string): Model {
  const end = bytes.indexOf(END_OF_HEAD)
  const head = end < 0 ? null : toJson(Buffer.from(bytes.subarray(0, end)).toString())
  const parsed = HeadSchema.safeParse(head)
  if (!parsed.success) {
    const other = OtherVersionSchema.safeParse(head)
    if (other.success && other.data.version !== MODEL_VERSION)
      throw new CliError(
        'stale-model',
        `Unexpected version ${other.data.version} of the model ${name}, expected ${MODEL_VERSION}: train it again`,
      )
    throw new CliError(
      'bad-model',
      `Unexpected model file ${name}, expected one that \`train\` made`,
      parsed.error,
    )
  }
  const { facts, themes, threshold, lexicon, belongs, leads } = parsed.data
  if (lexicon !== lexiconFingerprint()) {
    throw new CliError(
      'stale-model',
      `Unexpected concepts in ${name}, expected those of this version: train it again`,
    )
  }
  const { features } = facts
  const count = themes.length
  const sizes = [4 * features, features * KINDS_OF_JUDGES * count]
  const numbers = bytes.subarray(end + 1)
  const isWhole =
    numbers.length === sizes.reduce((sum, size) => sum + size, 0) &&
    [belongs, leads].every((judges) => Object.values(judges).every(({ length }) => length === count))
  const [hashes, weights] = isWhole ? cut(numbers, sizes) : []
  if (!hashes || !weights)
    throw new CliError(
      'bad-model',
      `Unexpected lengths in ${name}, expected ${features} features of ${count} themes`,
    )
  return {
    themes,
    facts,
    // Wide numbers must begin at a place that their width divides: they are copied to one.
    hashes: new Int32Array(Uint8Array.from(hashes).buffer),
    belongs: toJudges(belongs, weights, 0),
    leads: toJudges(leads, weights, count),
    threshold,
  }
}

/**
 * Reads a model file.
 *
 * @throws CliError where it cannot be read or is no model.
 */
export function readModel(path: string | URL): Model {
  let bytes: Uint8Array
  try {
    bytes = readFileSync(path)
  } catch (error) {
    throw new CliError(
      'missing-model',
      `Unexpected model file ${path} that cannot be read, expected one that \`train\` made`,
      error,
    )
  }
  return decodeModel(bytes, String(path))
}

function toHead({ scale, bias, calibration }: Judges): Head['belongs'] {
  return {
    scale: [...scale].map(round),
    bias: [...bias].map(round),
    calibration: calibration.map(({ slope, offset }) => ({ slope: round(slope), offset: round(offset) })),
  }
}

function toJudges({ scale, bias, calibration }: Head['belongs'], weights: Uint8Array, from: number): Judges {
  return {
    weights,
    row: KINDS_OF_JUDGES * bias.length,
    from,
    scale: Float64Array.from(scale),
    bias: Float64Array.from(bias),
    calibration,
  }
}

/** Six significant digits: far finer than the figures deserve, and the same on every machine. */
function round(value: number): number {
  return Number(value.toPrecision(6))
}

function toBytes({ buffer, byteOffset, byteLength }: Int32Array | Uint8Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength)
}

/** Bytes in parts of the given sizes. */
function cut(bytes: Uint8Array, sizes: readonly number[]): Uint8Array[] {
  let from = 0
  return sizes.map((size) => {
    const part = bytes.subarray(from, from + size)
    from += size
    return part
  })
}

function toJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
