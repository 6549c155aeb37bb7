import type { Root, RootContent } from 'mdast'
import type { VFile } from 'vfile'
import { say } from '../messages.js'
import { toFamily } from './families/index.js'
import { plainText } from './nodes.js'
import { findSubject, isFamilySubject } from './subject.js'

/**
 * Transform: marks the subject line, and notes on the file which family of letters it belongs to.
 */
export function identify() {
  return (tree: Root, file: VFile): Root => {
    const [opener, ...body] = tree.children
    const above = opener?.type === 'opener' ? opener.children : []
    const at = findSubject(body)
    // Some put the subject above the salutation.
    const subject = above.find(isFamilySubject) ?? (at === null ? null : (body[at] as RootContent))
    const text = subject === null ? null : plainText(subject)
    const family = toFamily(text ?? '')
    file.data.family = family
    const page = file.data.firstPage ?? 1
    if (text === null) {
      say(file, 'missing-subject', 'Unexpected text behind the salutation, expected a subject line', { page })
    } else if (family.id === 'unknown') {
      say(file, 'unknown-family', `Unexpected subject “${text}”, expected that of a known family`, { page })
    }
    const rest = { type: 'opener' as const, children: above.filter((node) => node !== subject) }
    const isAbove = subject !== null && above.includes(subject)
    const children = [...(isAbove ? [subject] : []), ...body].map(
      (node): RootContent =>
        node === subject && 'children' in node
          ? {
              type: 'subject',
              children: node.children as RootContent[],
              ...(node.data && { data: node.data }),
            }
          : node,
    )
    return { type: 'root', children: [rest, ...children] }
  }
}
