import type { VFile } from 'vfile'
import type { Inspection } from '../schema.js'

export function toInspection(_paragraphs: readonly string[], _letterDate: string | null, _file: VFile): Inspection {
  return { start: null, end: null, legalBasis: null, previous: null }
}
