import type { Root } from 'mdast'

/**
 * Markdown takes what is set in by four spaces for code; a letter has none. Gives the text with such blocks at the margin, or null
 * where it has none. Code in fences stays.
 */
export function unsetBlocks(text: string, tree: Root): string | null {
  const lines = text.split('\n')
  let isChanged = false
  for (const node of tree.children) {
    const { start, end } = node.position ?? {}
    if (node.type !== 'code' || !start || !end || /^\s*(?:`{3}|~{3})/.test(lines[start.line - 1] ?? ''))
      continue
    const own = lines.slice(start.line - 1, end.line)
    const filled = own.filter((line) => line.trim() !== '')
    const depth = filled.reduce((least, line) => Math.min(least, line.search(/\S/)), Number.POSITIVE_INFINITY)
    for (const [index, line] of own.entries()) lines[start.line - 1 + index] = line.slice(depth)
    isChanged = true
  }
  return isChanged ? lines.join('\n') : null
}
