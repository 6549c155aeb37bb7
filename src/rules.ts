import type { LetterMessage } from './schema.js'

/** How much a message weighs: `error` fails the letter, `warning` marks a doubt, `info` is for the record. */
export type Severity = LetterMessage['severity']

/** What a message of one kind weighs, where it comes from, and what to do about it. */
export interface Rule {
  /** The stage that says it. */
  source: 'extract' | 'structure' | 'classify' | 'emit' | 'ingest'
  severity: Severity
  /** What the user can do about it. */
  note: string
}

/** Every rule id that the program can say, with its weight and what to do about it. */
export const RULES = {
  'file-not-found': { source: 'extract', severity: 'error', note: 'Check the path.' },
  'not-a-file': {
    source: 'extract',
    severity: 'error',
    note: 'Name a file, or use `ingest` to read a folder.',
  },
  'unreadable-file': { source: 'extract', severity: 'error', note: 'Check the permissions of the file.' },
  'empty-file': {
    source: 'extract',
    severity: 'error',
    note: 'Fetch the letter again: the file has no bytes.',
  },
  'unsupported-format': {
    source: 'extract',
    severity: 'error',
    note: 'Save the letter as PDF, DOCX, ODT, HTML, Markdown or plain text, or its pages as PNG, JPEG or TIFF; unpack archives or give them to `ingest`.',
  },
  'encrypted-pdf': {
    source: 'extract',
    severity: 'error',
    note: 'Save the file without its password and read that copy.',
  },
  'corrupt-pdf': {
    source: 'extract',
    severity: 'error',
    note: 'Fetch the letter again: the file is damaged.',
  },
  'corrupt-document': {
    source: 'extract',
    severity: 'error',
    note: 'Fetch the letter again: the file is damaged.',
  },
  'encrypted-document': {
    source: 'extract',
    severity: 'error',
    note: 'Save the file without its password and read that copy.',
  },
  'document-too-large': {
    source: 'extract',
    severity: 'error',
    note: 'The file holds more than any letter, or unpacks to it; open it by hand if you trust it, and save the letter by itself.',
  },
  'missing-text-layer': {
    source: 'extract',
    severity: 'error',
    note: 'The pages are pictures; read the letter with `--ocr auto`.',
  },
  'no-readable-text': {
    source: 'extract',
    severity: 'error',
    note: 'The file shows no letter, or one too faint to read; look at it, and scan it again if it is one.',
  },
  'unread-page': {
    source: 'extract',
    severity: 'warning',
    note: 'The page, or what of it is damaged, was left unread; if it is no blank one, read the letter with `--engine pdfium --ocr auto`, or scan the page again where that was done.',
  },
  'read-by-ocr': {
    source: 'extract',
    severity: 'info',
    note: 'The words of this page were read off its picture; compare what matters with it.',
  },
  'bad-text-layer': {
    source: 'extract',
    severity: 'warning',
    note: 'The text in the file is not what the page shows, so the page was read off its picture; look at names and figures.',
  },
  'low-confidence-words': {
    source: 'extract',
    severity: 'warning',
    note: 'Compare these words with the page.',
  },
  'corrupt-image': {
    source: 'extract',
    severity: 'error',
    note: 'Fetch the image again: it is damaged.',
  },
  'unsupported-image': {
    source: 'extract',
    severity: 'error',
    note: 'Save the pages as PNG, or as TIFF packed by LZW or deflate; nothing is wrong with the image but how it is packed.',
  },
  'image-too-large': {
    source: 'extract',
    severity: 'error',
    note: 'No scan of a letter has so many pixels; scan it again at 300 dots an inch.',
  },
  'left-out-text': {
    source: 'extract',
    severity: 'warning',
    note: 'Look at the page whether these words belong to the letter; they are counted as furniture.',
  },
  'text-set-apart': {
    source: 'extract',
    severity: 'info',
    note: 'Look at the page whether these words belong to the letter; if they do not, leave them out of account.',
  },
  'unread-part': {
    source: 'extract',
    severity: 'warning',
    note: 'Open the document; if words of the letter stand there, save it as PDF and read that.',
  },
  'guessed-encoding': {
    source: 'extract',
    severity: 'warning',
    note: 'Look at quotes and dashes; save the file as UTF-8 if they are wrong.',
  },
  'mended-encoding': {
    source: 'extract',
    severity: 'warning',
    note: 'The file names its characters wrongly, or was saved in a wrong encoding before; compare quotes and dashes with the letter.',
  },
  'mail-matter': {
    source: 'extract',
    severity: 'info',
    note: 'Head, covering note and small print of an e-mail are no part of the letter; check that no more was left out.',
  },
  'stray-bullets': {
    source: 'extract',
    severity: 'warning',
    note: 'Nothing shows where an item begins but its wording; compare the findings with the page, or read the PDF itself.',
  },
  'restored-hyphens': {
    source: 'extract',
    severity: 'info',
    note: 'The program that made the text took hyphens out at line ends; compare the words with the letter.',
  },
  'text-in-columns': {
    source: 'extract',
    severity: 'info',
    note: 'The columns were told by the white between them; look whether each sentence goes on as on the page.',
  },
  'doubtful-columns': {
    source: 'extract',
    severity: 'warning',
    note: 'Look at the page how the text there is to be read; its sections and findings may be in disorder.',
  },
  'unmapped-glyphs': {
    source: 'extract',
    severity: 'warning',
    note: 'The font does not say which characters some glyphs are; compare the text with the page.',
  },
  'not-a-letter': {
    source: 'structure',
    severity: 'error',
    note: 'The file is no inspection letter; take it out of the folder.',
  },
  'part-of-file': {
    source: 'structure',
    severity: 'info',
    note: 'The letter is one part of the file that is named as its source.',
  },
  'outside-letters': {
    source: 'structure',
    severity: 'warning',
    note: 'What stands there is in no letter; look whether it should be.',
  },
  'repeated-letter': {
    source: 'structure',
    severity: 'warning',
    note: 'The file holds the letter twice; count one of them.',
  },
  'no-letter-in-mail': {
    source: 'structure',
    severity: 'error',
    note: 'The reason says of the text and of each file why it is no letter that can be read; if one is a letter, save it from the e-mail and do what helps there.',
  },
  'letter-in-attachment': {
    source: 'structure',
    severity: 'info',
    note: 'The letter came with the e-mail that is named as its source; its pages are those of the file there.',
  },
  'unread-attachment': {
    source: 'structure',
    severity: 'warning',
    note: 'No letter was read from these files; open them, and if one is a letter save it in a form that is read.',
  },
  'unknown-family': {
    source: 'structure',
    severity: 'warning',
    note: 'The sections come from the headings that all families share; check them.',
  },
  'missing-date': { source: 'structure', severity: 'warning', note: 'Look for the date on page 1.' },
  'misprinted-date': {
    source: 'structure',
    severity: 'warning',
    note: 'The date cannot be as printed, so it was left empty; look it up.',
  },
  'doubtful-date': {
    source: 'structure',
    severity: 'warning',
    note: 'The date could be another: figures that may be read the other way round, or a weekday that is not that day’s; look it up.',
  },
  'missing-addressee': {
    source: 'structure',
    severity: 'warning',
    note: 'Look for the addressee on page 1.',
  },
  'greeted-other': {
    source: 'structure',
    severity: 'warning',
    note: 'The salutation greets somebody who is not among the addressees; look on page 1 for who the letter is sent to.',
  },
  'missing-salutation': {
    source: 'structure',
    severity: 'warning',
    note: 'Look for the salutation on page 1.',
  },
  'missing-subject': {
    source: 'structure',
    severity: 'warning',
    note: 'Look for the subject line on page 1.',
  },
  'missing-signatory': {
    source: 'structure',
    severity: 'warning',
    note: 'Look at the end of the letter for who signed.',
  },
  'missing-inspection-dates': {
    source: 'structure',
    severity: 'warning',
    note: 'Look for the dates of the inspection in the first paragraphs.',
  },
  'misprinted-inspection-dates': {
    source: 'structure',
    severity: 'warning',
    note: 'The printed dates contradict each other or the date of the letter; look them up.',
  },
  'doubtful-inspection-dates': {
    source: 'structure',
    severity: 'warning',
    note: 'The dates could be others: figures that may be read the other way round, or weekdays that are not those days’; look them up.',
  },
  'several-authorities': {
    source: 'structure',
    severity: 'warning',
    note: 'The letter is about, or addressed to, several local authorities; it is entered under one, and its findings are those of the others too.',
  },
  'unknown-authority': {
    source: 'structure',
    severity: 'warning',
    note: 'The local authority is not in the table of authorities; its codes are left empty.',
  },
  'missing-sections': {
    source: 'structure',
    severity: 'warning',
    note: 'No section of findings was recognised; read the letter.',
  },
  'unknown-heading': {
    source: 'structure',
    severity: 'warning',
    note: 'Look whether what stands below this heading is what it was taken for; if it is not, the letter has a section that the program does not know.',
  },
  'section-resumed': {
    source: 'structure',
    severity: 'warning',
    note: 'Nothing but a sentence broken off shows where the study ends; look whether these bullets are findings of the section before it, and where the rest of that sentence stands.',
  },
  'empty-section': {
    source: 'structure',
    severity: 'warning',
    note: 'The section has a heading and no findings, and does not say that there are none.',
  },
  'none-beside-more': {
    source: 'structure',
    severity: 'warning',
    note: 'The section says that there is nothing in it, and more; look whether that is a finding.',
  },
  'text-beside-list': {
    source: 'structure',
    severity: 'warning',
    note: 'The findings of the section are its bullets; look whether this text is a finding too, or goes on with one.',
  },
  'lost-words': {
    source: 'structure',
    severity: 'warning',
    note: 'Words of the source stand nowhere in the letter; compare it with the page.',
  },
  'invented-words': {
    source: 'structure',
    severity: 'warning',
    note: 'The letter holds words that the source has fewer times; compare it with the page.',
  },
  'no-theme': { source: 'classify', severity: 'warning', note: 'Label the finding by hand.' },
  'low-score': { source: 'classify', severity: 'info', note: 'The theme is a best guess; check it.' },
  'tied-themes': {
    source: 'classify',
    severity: 'info',
    note: 'Two themes fit equally well; check the main one.',
  },
  'schema-mismatch': {
    source: 'emit',
    severity: 'error',
    note: 'The letter breaks the contract; this is a defect of the program: please report it.',
  },
  'duplicate-letter': {
    source: 'ingest',
    severity: 'info',
    note: 'The same bytes stand under several names; they were read once, under the first name in sorted order.',
  },
  'letter-timeout': {
    source: 'ingest',
    severity: 'error',
    note: 'Give the letter longer with --timeout, or look at what makes the file so slow to read.',
  },
  'out-of-memory': {
    source: 'ingest',
    severity: 'error',
    note: 'Give each worker more with --memory, or look at what makes the file so large; scan pages again at 300 dots an inch, in grey.',
  },
  'worker-died': {
    source: 'ingest',
    severity: 'error',
    note: 'The reader broke down over this file; please report it, with the file if it may be shared.',
  },
  'changed-while-reading': {
    source: 'ingest',
    severity: 'error',
    note: 'Run again when the file is no longer being written.',
  },
  'file-too-large': {
    source: 'ingest',
    severity: 'error',
    note: 'No letter is this large; take the file out of the archive, or scan it again at 300 dots an inch, in grey.',
  },
  'unreadable-folder': {
    source: 'ingest',
    severity: 'error',
    note: 'Check the permissions of the folder.',
  },
  'corrupt-archive': {
    source: 'ingest',
    severity: 'error',
    note: 'Fetch the ZIP archive again, or unpack it and ingest the folder.',
  },
  'archive-too-large': {
    source: 'ingest',
    severity: 'error',
    note: 'The archive unpacks to more than any archive of letters; unpack it by hand if you trust it.',
  },
  'encrypted-archive': {
    source: 'ingest',
    severity: 'error',
    note: 'Unpack the archive with its password and ingest the folder.',
  },
  'unsafe-archive-name': {
    source: 'ingest',
    severity: 'error',
    note: 'The name points out of the archive, which no honest archive needs; ask where it comes from.',
  },
} as const satisfies Record<string, Rule>

/** Name of a rule: what stands in brackets behind a message, and in the JSON. */
export type RuleId = keyof typeof RULES
