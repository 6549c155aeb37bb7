/** A number that people type before what they number: "1", "2.3", "1.1.2", "A1", "(iv)", "c)", each with a stop or a bracket or none. */
const LABEL = /^\(?(?:[A-Za-z]{0,2}\d{1,3}(?:\.\d{1,2}){0,3}|[A-Za-z]|[ivxIVX]{1,5})[.):]?$/

/** Whether a text may number what stands behind it; years and quantities read so too. */
export function isLabel(text: string): boolean {
  return LABEL.test(text)
}

/** The signs round the parts of a label, which all labels of one series share where they are as deep. */
export function signsOf(label: string): string {
  return label.replace(/[A-Za-z]+|\d+/g, (part) =>
    /\d/.test(part) ? '0' : part === part.toUpperCase() ? 'A' : 'a',
  )
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 }

/** What a part of a label counts as: a figure as itself, a letter by its place in the alphabet or as a Roman number. */
function valuesOf(part: string): number[] {
  if (/\d/.test(part)) return [Number(part)]
  const values = part.length === 1 ? [part.toLowerCase().charCodeAt(0) - 96] : []
  if (/^[ivx]+$/i.test(part)) values.push(romanOf(part.toLowerCase()))
  return values
}

function romanOf(part: string): number {
  let sum = 0
  for (let at = 0; at < part.length; at++) {
    const [own, next] = [ROMAN[part[at] as string] ?? 0, ROMAN[part[at + 1] ?? ''] ?? 0]
    sum += own < next ? -own : own
  }
  return sum
}

/** Whether a label comes right behind another: "1.2" behind "1.1", "2.1" behind "1.3", "1.1.1" behind "1.1", "B1" behind "A3". */
export function follows(before: string, label: string): boolean {
  const [from, to] = [partsOf(before), partsOf(label)]
  const isAsDeep = from.length === to.length
  if (isAsDeep && signsOf(before) !== signsOf(label)) return false
  const at = to.findIndex((part, index) => part !== from[index])
  if (at === -1) return false
  const isNext = from[at] === undefined || isSuccessor(from[at] as string, to[at] as string)
  return isNext && to.slice(at + (from[at] === undefined ? 0 : 1)).every((part) => valuesOf(part).includes(1))
}

function partsOf(label: string): string[] {
  return label.match(/[A-Za-z]+|\d+/g) ?? []
}

function isSuccessor(from: string, to: string): boolean {
  const next = valuesOf(to)
  return valuesOf(from).some((value) => next.includes(value + 1))
}
