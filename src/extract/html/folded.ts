import type { Element, Nodes, Root } from 'hast'
import { isHiddenText } from '../hast/hidden.js'
import { contains, descendants, isBlank, isElement, isHeading, labelsOf, textOf } from '../hast/nodes.js'
import type { IsInLetter } from './letter-span.js'
import { isNamedApart } from './named-apart.js'

/** What the page folds away until its reader asks for it, and by what. */
export interface Panel {
  node: Element
  /** What unfolds it; null where the page does so on a search alone. */
  control: Element | null
}

/** Attributes by which an element says what it shows and hides. */
const TARGETS = ['ariaControls', 'dataTarget', 'dataBsTarget', 'href'] as const

/** What a page shows over its text, or for a moment, is no part of it. */
const POPUP = /^(alertdialog|dialog|menu|tooltip)$/

/**
 * The sections of the letter that are folded away when the page opens: hidden elements that a button, a link or a tab of the page
 * shows, or that browsers unfold themselves (`hidden="until-found"`). All else that is hidden is no text of the page.
 */
export function findPanels(root: Root, isInLetter: IsInLetter): Panel[] {
  const controls = new Map<string, Element>()
  const before = new Map<Element, Element>()
  const all = [...descendants(root)].filter((node): node is Element => isElement(node))
  for (const node of all) {
    for (const id of targetsOf(node)) if (!controls.has(id)) controls.set(id, node)
    let last: Element | null = null
    for (const child of node.children) {
      if (last && isElement(child)) before.set(child, last)
      if (!isBlank(child)) last = isElement(child) ? child : null
    }
  }
  return all.flatMap((node): Panel[] => {
    const { id, role } = node.properties
    if (POPUP.test(String(role ?? '')) || !isInLetter(node) || isBlank(node)) return []
    if (isNamedApart(node)) return []
    const named = typeof id === 'string' ? controls.get(id) : undefined
    const control = named ?? controlIn(before.get(node))
    const isTab = role === 'tabpanel' || (control !== null && isTabOf(control))
    const isFolded = isHiddenText(node) && (control !== null || isUnfoldedBySearch(node))
    // What the sheets of other files hide, a saved page shows; its control says that it is one.
    const isControlled = named?.tagName === 'button' || control?.properties.ariaExpanded !== undefined
    return isFolded || isTab || isControlled ? [{ node, control }] : []
  })
}

function isUnfoldedBySearch({ properties }: Element): boolean {
  return String(properties.hidden) === 'until-found'
}

function targetsOf({ properties }: Element): string[] {
  return TARGETS.flatMap((name) => properties[name] ?? [])
    .flatMap((value) => String(value).split(/\s+/))
    .filter((value) => value !== '')
    .map((value) => value.replace(/^#/, ''))
}

/** The control that an element consists of: a button, what plays one, or a heading that is one. */
function controlIn(node: Element | undefined): Element | null {
  if (!node) return null
  if (isControl(node)) return node
  const text = textOf(node).trim()
  for (const inner of descendants(node))
    if (isElement(inner) && isControl(inner) && textOf(inner).trim() === text) return inner
  return null
}

function isControl(node: Element): boolean {
  const { role, ariaExpanded } = node.properties
  return node.tagName === 'button' || /^(button|tab)$/.test(String(role ?? '')) || ariaExpanded !== undefined
}

/** Whether an element is the tab of a panel. */
export function isTabOf(node: Element): boolean {
  return node.properties.role === 'tab' || /(^|[\s_-])tab(?=$|\s)/.test(labelsOf(node))
}

/**
 * Makes paragraphs of the buttons that unfold sections of the letter, for they are what heads these; one that says the same as
 * another ("Read more") heads nothing.
 */
export function toTitles(root: Root, panels: readonly Panel[]): void {
  const inHeadings = new Set<Nodes>(
    [...descendants(root)]
      .filter((node) => isHeading(node) || isElement(node, 'summary'))
      .flatMap((node) => [...descendants(node)]),
  )
  const controls = new Set(panels.flatMap(({ control }) => control ?? []))
  const counts = new Map<string, number>()
  for (const control of controls) {
    const text = textOf(control).trim()
    counts.set(text, (counts.get(text) ?? 0) + 1)
  }
  for (const control of controls) {
    const isTitle =
      !inHeadings.has(control) &&
      !isTabOf(control) &&
      counts.get(textOf(control).trim()) === 1 &&
      !contains(control, (node) => node !== control && isHeading(node))
    if (isTitle && isElement(control, 'button')) Object.assign(control, { tagName: 'p', properties: {} })
  }
}
