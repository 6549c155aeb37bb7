import { decodeNamedCharacterReference } from 'decode-named-character-reference'

/** Elements of a page whose content is for programs. */
const HTML_TEXTLESS =
  /<(script|style|head|template|title|svg|iframe|object|video|audio|canvas|datalist|xml)\b[^>]*>[\s\S]*?<\/\1\s*>/gi

/** Elements of a page that part no words. */
const HTML_INLINE =
  /<\/?(a|abbr|b|bdo|big|cite|code|del|em|font|i|ins|kbd|mark|q|s|samp|small|span|strike|strong|tt|u|var|wbr|\w+:\w+)\b[^>]*>/gi

/** The words of a web page by its tags alone, without a parser: what no tag holds is text. */
export function stripHtml(html: string): string {
  return unescaped(
    html
      .replace(/<!--[\s\S]*?-->|<![^>]*>|<\?[^>]*>/g, '')
      .replace(HTML_TEXTLESS, ' ')
      .replace(HTML_INLINE, '')
      .replace(/<\/?[a-z][^>]*>/gi, ' '),
  )
}

/** Parts of a Word document that are gone or that stand twice. */
const DOCX_TEXTLESS = /<(\w+:)?(moveFrom|Fallback)\b[^>]*[^/]>[\s\S]*?<\/(\w+:)?\2>/g

/** The words of a part of a Word document: what stands in its `t` elements, parted where anything but a run ends. */
export function stripDocx(xml: string): string {
  const parted = xml
    .replace(DOCX_TEXTLESS, '')
    .replace(
      /<\w+:(tab|br|cr|noBreakHyphen|footnoteReference|endnoteReference)\b[^>]*>|<\/\w+:(p|tc)>/g,
      '<w:t> </w:t>',
    )
  return unescaped([...parted.matchAll(/<\w+:t(?:\s[^>]*)?>([^<]*)</g)].map((match) => match[1]).join(''))
}

/** Parts of an OpenDocument text that are gone or are no text: settings of styles, changes, descriptions. */
const ODT_TEXTLESS = [
  /<text:tracked-changes\b[\s\S]*?<\/text:tracked-changes>/g,
  /<office:(meta|settings|scripts|binary-data)\b[^>]*[^/]>[\s\S]*?<\/office:\1>/g,
  /<svg:(title|desc)\b[\s\S]*?<\/svg:\1>/g,
  /<number:[\w-]+-style\b[\s\S]*?<\/number:[\w-]+-style>/g,
]

/** The words of a part of an OpenDocument text: what no tag holds, parted where anything but a span ends. */
export function stripOdt(xml: string): string {
  const kept = ODT_TEXTLESS.reduce((text, textless) => text.replace(textless, ''), xml)
  return unescaped(
    kept
      .replace(/<\?[^>]*>/g, '')
      .replace(
        /<\/?text:(span|a|bookmark[\w-]*|change[\w-]*|soft-page-break|reference-mark[\w-]*)\b[^>]*>/g,
        '',
      )
      .replace(/<[^>]*>/g, ' '),
  )
}

function unescaped(text: string): string {
  return text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w{2,31}));?/gi, (whole, hex, decimal, name) => {
    if (name) return decodeNamedCharacterReference(name) || whole
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ' '
  })
}
