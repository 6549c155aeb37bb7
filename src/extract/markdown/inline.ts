import type { PhrasingContent } from 'mdast'

/** The words of phrasing content, with a space where a line breaks. */
export function inlineText(children: readonly PhrasingContent[]): string {
  return children
    .map((child) => {
      if (child.type === 'break') return ' '
      if (child.type === 'footnoteReference') return ` ${child.label ?? child.identifier} `
      if ('children' in child) return inlineText(child.children)
      return 'value' in child ? child.value : ''
    })
    .join('')
}
