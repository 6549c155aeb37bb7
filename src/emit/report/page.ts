import type { Element, ElementContent, Properties } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import { printable } from '../printable.js'
import { STYLE } from './style.js'

/** Says of a page that the report made it; by it the report knows a page of its own again. */
export const GENERATOR = '<meta name="generator" content="ofsted-letters report">'

/** What is made may show text and its own style, and do nothing else, whatever a letter says. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

/** The pages that every page leads to, from the top folder of the report. */
export const NAVIGATION = [
  ['index.html', 'Overview'],
  ['letters.html', 'Letters'],
  ['doubts.html', 'Doubts'],
] as const

/** What may stand in a page: text is shown as it is, and is never markup. */
export type Content = Element | string | null | readonly Content[]

/** One page of the report. */
export interface Page {
  /** From the top folder, with `/`. */
  path: string
  html: string
}

/**
 * A page with its head and the way to the others.
 *
 * @param path from the top folder of the report: links are relative, so that a report can be moved and sent.
 */
export function toPage(path: string, title: string, ...content: readonly Content[]): Page {
  const links = NAVIGATION.map(([to, label]) => link(path, to, label))
  const body = element('body', element('nav', links), element('main', element('h1', title), content))
  const lines = [
    '<!doctype html>',
    '<html lang="en-GB">',
    '<head>',
    '<meta charset="utf-8">',
    GENERATOR,
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    toHtml(element('title', title)),
    `<style>${STYLE}</style>`,
    '</head>',
    toHtml(body),
    '</html>',
  ]
  return { path, html: `${lines.join('\n')}\n` }
}

/** An element. What a letter holds of controls and of marks that turn the direction of writing is shown, not obeyed. */
export function element(selector: string, ...content: readonly Content[]): Element {
  return h(selector, toNodes(content))
}

/** An element with further attributes. */
export function having(properties: Properties, made: Element): Element {
  return { ...made, properties: { ...made.properties, ...properties } }
}

/** A link from one page of the report to another, or to a place in it. */
export function link(from: string, to: string, label: string, place?: string): Element {
  const up = '../'.repeat(from.split('/').length - 1)
  const href = `${up}${to}${place === undefined ? '' : `#${encodeURIComponent(printable(place))}`}`
  return having({ href }, element('a', label))
}

function toNodes(content: readonly Content[]): ElementContent[] {
  return content.flatMap((each): ElementContent[] => {
    if (each === null) return []
    if (typeof each === 'string') return [{ type: 'text', value: printable(each) }]
    return 'type' in each ? [each] : toNodes(each)
  })
}
