import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { CliError } from '../messages.js'
import { BLOCKS } from './blocks.js'
import { lexiconFingerprint } from './lexicon.js'
import type { Judges, Model } from './model.js'
import { ThemeDefinitionSchema } from './themes.js'

/** Changes when a model written before can no longer be read. */
const MODEL_VERSION = 1

/** Little-endian bytes in base64. */
const packed = z.string()

const JudgesSchema = z.strictObject({
  scale: z.array(z.number()),
  bias: z.array(z.number()),
  calibration: z.array(z.strictObject({ slope: z.number(), offset: z.number() })),
  weights: z
    .string()
    .regex(/^[A-Za-z0-9+]*$/)
    .describe('One letter a weight, `A` the lowest'),
})

const ModelFileSchema = z.strictObject({
  kind: z.literal('ofsted-letters theme model'),
  version: z.literal(MODEL_VERSION),
  lexicon: z.int(),
  facts: z.strictObject({
    examples: z.int(),
    judged: z.int(),
    letters: z.int(),
    groups: z.int(),
    support: z.record(z.string(), z.int()),
    features: z.int(),
    seed: z.int(),
  }),
  themes: z.array(ThemeDefinitionSchema).min(1),
  threshold: z.number().min(0).max(1),
  vocabulary: z.strictObject({ examples: z.int(), hashes: packed, blocks: packed, documents: packed }),
  belongs: JudgesSchema,
  leads: JudgesSchema,
})

type PackedJudges = z.infer<typeof JudgesSchema>

/** The model as the text of its file: the facts readable, the numbers packed; no word of any finding stands in it. */
export function encodeModel(model: Model): string {
  const { vocabulary } = model
  const file: z.infer<typeof ModelFileSchema> = {
    kind: 'ofsted-letters theme model',
    version: MODEL_VERSION,
    lexicon: lexiconFingerprint(),
    facts: { ...model.facts, support: { ...model.facts.support } },
    themes: model.themes.map((theme) => ({ ...theme })),
    threshold: round(model.threshold),
    vocabulary: {
      examples: vocabulary.examples,
      hashes: pack(vocabulary.hashes),
      blocks: pack(vocabulary.blocks),
      documents: pack(vocabulary.documents),
    },
    belongs: packJudges(model.belongs),
    leads: packJudges(model.leads),
  }
  return `${JSON.stringify(file, null, 1)}\n`
}

/**
 * The model out of the text of its file.
 *
 * @param name of the file, for messages.
 * @throws CliError where the text is no model, is of another version, or was made with other concepts.
 */
export function decodeModel(text: string, name: string): Model {
  const parsed = ModelFileSchema.safeParse(toJson(text))
  if (!parsed.success) {
    throw new CliError(
      'bad-model',
      `Unexpected model file ${name}, expected one that \`train\` made`,
      parsed.error,
    )
  }
  const file = parsed.data
  if (file.lexicon !== lexiconFingerprint()) {
    throw new CliError(
      'stale-model',
      `Unexpected concepts in ${name}, expected those of this version: train it again`,
    )
  }
  const { features } = file.facts
  const count = file.themes.length
  const model: Model = {
    themes: file.themes,
    facts: file.facts,
    vocabulary: {
      examples: file.vocabulary.examples,
      hashes: new Int32Array(unpack(file.vocabulary.hashes, 4)),
      blocks: new Uint8Array(unpack(file.vocabulary.blocks)),
      documents: new Uint16Array(unpack(file.vocabulary.documents, 2)),
    },
    belongs: unpackJudges(file.belongs),
    leads: unpackJudges(file.leads),
    threshold: file.threshold,
  }
  const { vocabulary, belongs, leads } = model
  const isWhole =
    [vocabulary.hashes, vocabulary.blocks, vocabulary.documents].every(({ length }) => length === features) &&
    vocabulary.blocks.every((block) => block < BLOCKS.length) &&
    [belongs, leads].every(
      ({ weights, scale, bias, calibration }) =>
        weights.length === features * count &&
        [scale, bias, calibration].every(({ length }) => length === count),
    )
  if (!isWhole)
    throw new CliError(
      'bad-model',
      `Unexpected lengths in ${name}, expected ${features} features of ${count} themes`,
    )
  return model
}

/**
 * Reads a model file.
 *
 * @throws CliError where it cannot be read or is no model.
 */
export function readModel(path: string | URL): Model {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    throw new CliError(
      'missing-model',
      `Unexpected model file ${path} that cannot be read, expected one that \`train\` made`,
      error,
    )
  }
  return decodeModel(text, String(path))
}

function packJudges({ weights, scale, bias, calibration }: Judges): PackedJudges {
  return {
    scale: [...scale].map(round),
    bias: [...bias].map(round),
    calibration: calibration.map(({ slope, offset }) => ({ slope: round(slope), offset: round(offset) })),
    weights: Buffer.from(weights).toString('latin1'),
  }
}

function unpackJudges({ weights, scale, bias, calibration }: PackedJudges): Judges {
  return {
    weights: Buffer.from(weights, 'latin1'),
    scale: Float64Array.from(scale),
    bias: Float64Array.from(bias),
    calibration,
  }
}

/** Six significant digits: far finer than the figures deserve, and the same on every machine. */
function round(value: number): number {
  return Number(value.toPrecision(6))
}

function pack(numbers: Int32Array | Uint16Array | Uint8Array): string {
  return Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength).toString('base64')
}

/** The bytes, as many as make whole numbers of the given size. */
function unpack(base64: string, size = 1): ArrayBuffer {
  const { buffer, byteOffset, length } = Buffer.from(base64, 'base64')
  return buffer.slice(byteOffset, byteOffset + length - (length % size)) as ArrayBuffer
}

function toJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
