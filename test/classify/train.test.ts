import { describe, expect, it } from 'vitest'
import { weighWords } from '../../src/classify/evidence.js'
import { decodeModel, encodeModel } from '../../src/classify/model-file.js'
import { Classifier } from '../../src/classify/predict.js'
import { trainModel } from '../../src/classify/train.js'
import { inventExamples, SHORT_LIST } from './invented.js'

const examples = inventExamples()
const model = trainModel(examples, SHORT_LIST)
const namesOf = (classifier: Classifier, text: string) =>
  classifier.judge(text).themes.map((theme) => SHORT_LIST[theme]!.id)

describe('trainModel', () => {
  it('learns what findings are about, the main theme first', () => {
    const classifier = new Classifier(model)
    expect(namesOf(classifier, 'Supervision needs to improve.')).toEqual(['supervision'])
    expect(namesOf(classifier, 'Chronic neglect is usual. Reflective supervision is weak.')[0]).toBe(
      'neglect',
    )
  })

  it('gives the same bytes for the same data, and others for another seed', () => {
    const bytes = encodeModel(model)
    expect(encodeModel(trainModel(inventExamples(), SHORT_LIST))).toEqual(bytes)
    expect(encodeModel(trainModel(examples, SHORT_LIST, { seed: 2 }))).not.toEqual(bytes)
  })

  it('gives the same verdicts from the file as from memory', () => {
    const fromFile = new Classifier(decodeModel(encodeModel(model), 'model.bin'))
    const inMemory = new Classifier(model)
    for (const { text } of examples) {
      const [one, other] = [fromFile.judge(text), inMemory.judge(text)]
      expect(one.themes).toEqual(other.themes)
      one.belongs.forEach((probability, theme) => {
        expect(probability).toBeCloseTo(other.belongs[theme]!, 4)
      })
    }
  })

  it('keeps no word of the findings in the file', () => {
    const text = Buffer.from(encodeModel(model)).toString('latin1')
    for (const word of ['Reflective', 'toolkit', 'Drift', 'eastmere']) expect(text).not.toContain(word)
  })

  it('weighs words so that they and the bias add up to the score', () => {
    const { text } = examples.at(-1)!
    const verdict = new Classifier(model).judge(text)
    SHORT_LIST.forEach((_, theme) => {
      const { slope, offset } = model.belongs.calibration[theme]!
      const probability = verdict.belongs[theme]!
      const score = (Math.log(probability / (1 - probability)) - offset) / slope
      const sum = weighWords(model, verdict, theme).reduce((total, weight) => total + weight, 0)
      expect(sum + model.belongs.bias[theme]!).toBeCloseTo(score, 5)
    })
  })
})

describe('decodeModel', () => {
  const bytes = encodeModel(model)
  const end = bytes.indexOf(0)
  const broken = (change: (head: Record<string, unknown>) => void) => {
    const head = JSON.parse(Buffer.from(bytes.subarray(0, end)).toString())
    change(head)
    return () =>
      decodeModel(Buffer.concat([Buffer.from(JSON.stringify(head)), bytes.subarray(end)]), 'mine.bin')
  }

  it('refuses what is no model, a cut one, and one made with other concepts', () => {
    expect(broken(() => {})).not.toThrow()
    expect(() => decodeModel(Buffer.from('{'), 'mine.bin')).toThrow('mine.bin')
    expect(() => decodeModel(Buffer.from('{\0'), 'mine.bin')).toThrow('Unexpected model file mine.bin')
    expect(broken((head) => Object.assign(head, { threshold: 2 }))).toThrow('Unexpected model file')
    expect(broken((head) => Object.assign(head, { lexicon: 1 }))).toThrow('train it again')
    expect(broken((head) => Object.assign(head, { version: 2 }))).toThrow(/version 2 .*train it again/)
    expect(broken((head) => Object.assign(head.facts as object, { features: 3 }))).toThrow(
      'Unexpected lengths',
    )
    expect(() => decodeModel(bytes.subarray(0, -1), 'mine.bin')).toThrow('Unexpected lengths')
  })
})
