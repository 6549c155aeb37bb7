import type { Root, RootContent } from 'mdast'
import type { VFile } from 'vfile'
import { say } from '../messages.js'
import { toFamily } from './families/index.js'
import { plainText } from './nodes.js'
import { findSubject } from './subject.js'

/**
 * Transform: marks the subject line, and notes on the file which family of letters it belongs to.
 */
export function identify() {
  return (tree: Root, file: VFile): Root => {
    const [opener, ...body] = tree.children
    const at = findSubject(body)
    const subject = at === null ? null : (body[at] as RootContent)
    const text = subject === null ? null : plainText(subject)
    const family = toFamily(text ?? '')
    file.data.family = family
    if (text === null) {
      say(file, 'missing-subject', 'Unexpected text behind the salutation, expected a subject line', {
        page: 1,
      })
    } else if (family.id === 'unknown') {
      say(file, 'unknown-family', `Unexpected subject “${text}”, expected that of a known family`, {
        page: 1,
      })
    }
    const children = body.map(
      (node): RootContent =>
        node === subject && 'children' in node
          ? {
              type: 'subject',
              children: node.children as RootContent[],
              ...(node.data && { data: node.data }),
            }
          : node,
    )
    return { type: 'root', children: [...(opener ? [opener] : []), ...children] }
  }
}
