import type { Element } from 'hast'
import { labelsOf } from '../hast/nodes.js'

/** Elements, roles and names by which pages know what is not their subject. */
const ELEMENTS = /^(aside|button|footer|form|header|input|menu|nav|optgroup|option|search|select|textarea)$/
const ROLES =
  /^(alert|alertdialog|banner|complementary|contentinfo|dialog|menu|menubar|navigation|search|toolbar)$/
const NAMES =
  /(^|[\s_-])(advert\w*|banner|breadcrumbs?|consent|contents-list|cookies?|feedback|footer|header|masthead|menu|metadata|nav|navbar|navigation|pagination|popup|print-link|related|search|share|sharing|sidebar|skip\w*|social|toolbar)(?=$|[\s_-])/i

/** Elements and roles of what stands beside the text of a page, whosesoever it is. */
const ASIDE = /^(aside|complementary)$/

/** Whether an element is by its kind, role or name no part of what the page is about. */
export function isNamedApart(node: Element): boolean {
  return (
    ELEMENTS.test(node.tagName) ||
    ROLES.test(String(node.properties.role ?? '')) ||
    (!/^(body|main|article|html)$/.test(node.tagName) && NAMES.test(labelsOf(node)))
  )
}

/** Whether nothing but its kind or role says that an element stands apart, and this only that it stands beside the text. */
export function isAside(node: Element): boolean {
  const role = String(node.properties.role ?? '')
  const isOther = (ROLES.test(role) && !ASIDE.test(role)) || NAMES.test(labelsOf(node))
  return !isOther && (ASIDE.test(node.tagName) || (ASIDE.test(role) && !ELEMENTS.test(node.tagName)))
}
