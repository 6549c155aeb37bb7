import { channel } from 'node:diagnostics_channel'

/** To read a page off its picture takes seconds: who bounds the time of a letter is told how many pages are to come. */
export const OCR_CHANNEL = 'ofsted-letters:ocr-pages'

/** What is published on {@link OCR_CHANNEL}. */
export interface OcrPages {
  pages: number
}

/** Tells whoever listens in this thread that so many pages are about to be read off their pictures. */
export function announcePages(pages: number): void {
  channel(OCR_CHANNEL).publish({ pages } satisfies OcrPages)
}
