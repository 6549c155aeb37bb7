import { toAddressLines, toPersonLine } from './address.js'
import type { Block, BoxBlock, Bullet, Prose, SpecimenLetter } from './letter.js'
import { toRuns } from './prose.js'

/** A letter as a web page: by itself, or as a site shows it, with menus and notices round it. */
export function toHtml(letter: SpecimenLetter): string {
  const body = toBody(letter).join('\n')
  return letter.html === 'web-page' ? toSite(letter, body) : toBare(letter, body)
}

function toBare(letter: SpecimenLetter, body: string): string {
  return `<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><title>${escaped(letter.title)}</title></head>
<body>
${body}
</body>
</html>
`
}

/** A page of a site: everything that stands round a letter when somebody saves it from a browser. */
function toSite(letter: SpecimenLetter, body: string): string {
  return `<!DOCTYPE html>
<html lang="en" class="no-js">
<head>
<meta charset="utf-8">
<title>${escaped(letter.title)} - Letters and reports</title>
<style>.letter { max-width: 40em } .js-hidden { display: none }</style>
<script>document.documentElement.className = 'js'; window.dataLayer = ['Dear reader', 'Yours sincerely']</script>
</head>
<body>
<a class="skip-link" href="#content">Skip to main content</a>
<div id="global-cookie-message" class="cookie-banner" role="region" aria-label="cookie banner">
<p>We use some essential cookies to make this website work.</p>
<button type="button">Accept additional cookies</button> <button type="button">Reject additional cookies</button>
</div>
<header role="banner"><a href="/">Inspectorate letters</a>
<nav aria-label="Main"><ul><li><a href="/find">Find a letter</a></li><li><a href="/about">About inspections</a></li></ul></nav>
</header>
<div class="breadcrumbs"><ol><li><a href="/">Home</a></li><li><a href="/letters">Letters</a></li></ol></div>
<main id="content">
<h1>${escaped(letter.authority)}: letter to the authority</h1>
<p class="metadata">Published ${letter.letterDate.printed}. Strengths, areas for improvement: see the letter.</p>
<div class="letter">
${body}
</div>
<div class="columns">
<p>Is this page useful? <a href="/yes">Yes</a> <a href="/no">No</a></p>
<h2>Related letters</h2>
<ul><li><a href="/other">A letter to another authority</a></li></ul>
</div>
</main>
<footer><p>All content is available under an open licence, except where otherwise stated</p></footer>
<p hidden>This page was printed from the archive.</p>
<noscript><p>Please turn on scripts.</p></noscript>
</body>
</html>
`
}

function toBody(letter: SpecimenLetter): string[] {
  return [
    `<p>${escaped(letter.letterDate.printed)}</p>`,
    `<p>${toAddressLines(letter).map(escaped).join('<br>\n')}</p>`,
    `<p>${escaped(letter.salutation)}</p>`,
    `<p><strong>${inline(letter.title)}</strong></p>`,
    ...letter.sections.flatMap(({ heading, blocks }) => [
      ...(heading ? [`<h2>${inline(heading)}</h2>`] : []),
      ...blocks.map(toBlock),
    ]),
    ...letter.closing.map(toBlock),
    '<p>Yours sincerely</p>',
    ...toSignatures(letter),
    ...(letter.copies.length > 0
      ? [`<p>Copy: ${letter.copies.map((person) => escaped(toPersonLine(person))).join('<br>\n')}</p>`]
      : []),
    ...toNotes(letter.footnotes),
  ].filter((text) => text !== '')
}

function toBlock(block: Block): string {
  switch (block.type) {
    case 'page-break':
      return ''
    case 'paragraph':
      return `<p>${inline(block.text)}</p>`
    case 'subheading':
      return `<h3>${inline(block.text)}</h3>`
    case 'box':
      return toBox(block)
    case 'numbered':
      return `<ol start="${block.first}">\n${block.items.map((item) => `<li>${inline(item.text)}</li>`).join('\n')}\n</ol>`
    case 'bullets':
      return `<ul>\n${block.items.map(toItem).join('\n')}\n</ul>`
  }
}

function toItem({ text, nested }: Bullet): string {
  if (nested.length === 0) return `<li>${inline(text)}</li>`
  return `<li>${inline(text)}\n<ul>\n${nested.map((one) => `<li>${inline(one)}</li>`).join('\n')}\n</ul></li>`
}

/** A boxed study as a table with a border and one cell, as word processors have it. */
function toBox({ heading, blocks }: BoxBlock): string {
  const content = [`<p><b>${inline(heading)}</b></p>`, ...blocks.map(toBlock)].join('\n')
  return `<table border="1"><tr><td>\n${content}\n</td></tr></table>`
}

function toSignatures({ signatories, layout }: SpecimenLetter): string[] {
  if (layout.signatures !== 'two-columns') {
    return signatories.map(({ name, role, organisation }) => {
      const held = [role, organisation].filter(Boolean).join(', ')
      return `<p><b>${escaped(name)}</b>${held === '' ? '' : `<br>\n${escaped(held)}`}</p>`
    })
  }
  const rows: string[] = []
  for (let first = 0; first < signatories.length; first += 2) {
    const pair = signatories.slice(first, first + 2)
    const toRow = (cells: readonly string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
    rows.push(toRow(pair.map(({ organisation }) => `<p><b>${escaped(organisation ?? '')}</b></p>`)))
    rows.push(toRow(pair.map(({ name, role }) => `<p>${escaped(name)}</p><p>${escaped(role ?? '')}</p>`)))
  }
  return [`<table>\n${rows.join('\n')}\n</table>`]
}

function toNotes(footnotes: readonly Prose[]): string[] {
  if (footnotes.length === 0) return []
  const items = footnotes.map(
    (note, index) =>
      `<li id="note-${index + 1}"><p>${inline(note)} <a href="#mark-${index + 1}" title="Back">↩</a></p></li>`,
  )
  return [`<hr>\n<ol>\n${items.join('\n')}\n</ol>`]
}

/** Prose with its emphasis and the marks of its footnotes. */
function inline(prose: Prose): string {
  return toRuns(prose)
    .map(({ text, style }) => {
      if (style === 'mark') return `<sup><a href="#note-${text}" id="mark-${text}">[${text}]</a></sup>`
      if (style === 'bold') return `<strong>${escaped(text)}</strong>`
      return style === 'italic' ? `<em>${escaped(text)}</em>` : escaped(text)
    })
    .join('')
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
