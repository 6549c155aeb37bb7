import type { VFile } from 'vfile'
import { say } from '../../messages.js'
import { allOf, type XmlElement } from './xml.js'

/** Pictures as Word (DrawingML and VML) and Writer name them. */
const PICTURES = ['blip', 'imagedata', 'image']

/** Whether pictures stand in a document. */
export function isPictures(body: XmlElement): boolean {
  return PICTURES.some((name) => allOf(body, name).length > 0)
}

/** A letter that was scanned and laid into a document has no words that could be read. */
export function sayPictures(file: VFile): null {
  say(
    file,
    'unsupported-format',
    'Unexpected document of pictures without text, expected text; its pages saved as PDF are read by OCR',
  )
  return null
}
