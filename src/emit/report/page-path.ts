import { createHash } from 'node:crypto'

/** Ids as the project gives them, which are names of files as they are. */
const PLAIN = /^(?=.{1,100}$)[a-z0-9]+(-[a-z0-9]+)*$/

/** Where the page of a letter or a theme stands in the report. An archive may come from elsewhere and its ids be any text: such are hashed. */
export function pagePath(folder: 'letters' | 'themes', id: string): string {
  const name = PLAIN.test(id) ? id : `id-${createHash('sha256').update(id).digest('hex').slice(0, 32)}`
  return `${folder}/${name}.html`
}
