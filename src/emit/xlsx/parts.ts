/** The parts of a workbook beside its sheets, as ECMA-376 (Office Open XML) has them. */

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const SPREADSHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Places of the cell formats in {@link styles}. */
export const STYLE = { plain: 0, day: 1, header: 2, literal: 3 } as const

/** What kind of thing each part of the package is. */
export function contentTypes(sheets: readonly string[]): string {
  const part = (path: string, type: string) =>
    `<Override PartName="/xl/${path}.xml" ContentType="${SPREADSHEET_TYPE}.${type}+xml"/>`
  return [
    HEAD,
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">',
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    part('workbook', 'sheet.main'),
    part('styles', 'styles'),
    ...sheets.map((_, at) => part(`worksheets/sheet${at + 1}`, 'worksheet')),
    '</Types>',
  ].join('')
}

/** Where the package begins: at the workbook. */
export function packageRelations(): string {
  return relations([relation('workbook', 'officeDocument', 'xl/workbook.xml')])
}

/** The workbook: its sheets by name, in order. */
export function workbook(sheets: readonly string[]): string {
  const entries = sheets.map(
    (name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="${sheetKey(at)}"/>`,
  )
  return `${HEAD}<workbook xmlns="${SPREADSHEET}" xmlns:r="${OFFICE}"><sheets>${entries.join('')}</sheets></workbook>`
}

/** Where the sheets and the formats of the workbook lie. */
export function workbookRelations(sheets: readonly string[]): string {
  return relations([
    ...sheets.map((_, at) => relation(sheetKey(at), 'worksheet', `worksheets/sheet${at + 1}.xml`)),
    relation('styles', 'styles', 'styles.xml'),
  ])
}

/** `quotePrefix` keeps a text a text even when someone edits its cell. */
export function styles(): string {
  const format = (attributes: string) => `<xf numFmtId="0" fontId="0" fillId="0" borderId="0" ${attributes}/>`
  const formats = [
    format('xfId="0"'),
    '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>',
    '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>',
    format('xfId="0" quotePrefix="1"'),
  ]
  return [
    `${HEAD}<styleSheet xmlns="${SPREADSHEET}">`,
    '<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>',
    '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>',
    '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>',
    '<fills count="2"><fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill></fills>',
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
    `<cellStyleXfs count="1">${format('')}</cellStyleXfs>`,
    `<cellXfs count="${formats.length}">${formats.join('')}</cellXfs>`,
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
  ].join('')
}

/** What a sheet begins with. */
export const SHEET_HEAD = `${HEAD}<worksheet xmlns="${SPREADSHEET}">`

function sheetKey(at: number): string {
  return `sheet${at + 1}`
}

function relation(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`
}

function relations(entries: readonly string[]): string {
  return `${HEAD}<Relationships xmlns="${RELATIONS}">${entries.join('')}</Relationships>`
}
