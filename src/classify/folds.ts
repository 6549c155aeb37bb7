import type { Example } from './examples.js'
import { randomFrom, shuffle } from './random.js'

/**
 * Deals examples into folds so that no two of the same key fall apart, and so that each fold gets about as many
 * judged examples.
 *
 * @returns by example, the number of its fold, from 0.
 */
export function dealFolds(
  examples: readonly Example[],
  folds: number,
  seed: number,
  keyOf: (example: Example) => string = (example) => example.group,
): Int32Array {
  const sizes = new Map<string, number>()
  for (const example of examples) {
    const key = keyOf(example)
    // Text that is never judged still has to go somewhere: it counts a little.
    sizes.set(key, (sizes.get(key) ?? 0) + (example.judged ? 1 : 0.01))
  }
  const keys = shuffle([...sizes.keys()].sort(), randomFrom(seed))
  keys.sort((a, b) => sizes.get(b)! - sizes.get(a)!)
  const load = new Float64Array(folds)
  const foldOf = new Map<string, number>()
  for (const key of keys) {
    const lightest = load.indexOf(Math.min(...load))
    foldOf.set(key, lightest)
    load[lightest]! += sizes.get(key)!
  }
  return Int32Array.from(examples, (example) => foldOf.get(keyOf(example))!)
}
