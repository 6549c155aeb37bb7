const ADDRESS = /^<?(?:https?:\/\/|www\.)\S+>?$/i

/** Words before an address that is of their sentence: "The plan is published at". */
const ASKS_FOR_IT = /\b(?:at|on|see|via|from)$/i

/** Whether a text is an address of the web and nothing else. */
export function isWebAddress(text: string): boolean {
  return ADDRESS.test(text)
}

/** Whether a text breaks off where an address of the web is to follow, which is then of its sentence and not of the page. */
export function asksForAddress(text: string): boolean {
  return ASKS_FOR_IT.test(text)
}
