import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { SourceMap } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * What each stage costs, from the CPU profiles that `node --cpu-prof` left in a folder: milliseconds by stage, most
 * first. A sample counts for the stage that called what it met, libraries and garbage collection apart.
 *
 * @param {string} folder
 * @returns {Array<[string, number]>}
 */
export function costByStage(folder) {
  const cost = new Map()
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.cpuprofile'))) {
    const profile = JSON.parse(readFileSync(join(folder, name), 'utf8'))
    const stages = stagesOf(profile.nodes)
    for (const [at, id] of profile.samples.entries()) {
      const stage = stages.get(id)
      if (stage !== undefined) cost.set(stage, (cost.get(stage) ?? 0) + profile.timeDeltas[at] / 1000)
    }
  }
  return [...cost].sort(([, a], [, b]) => b - a)
}

/** The stage of each node of a profile; nodes come before their children. Idle time has none. */
function stagesOf(nodes) {
  const stages = new Map()
  const parents = new Map(nodes.flatMap((node) => (node.children ?? []).map((child) => [child, node.id])))
  for (const node of nodes) {
    const { functionName, url } = node.callFrame
    if (functionName === '(idle)') continue
    const own = sourceOf(node.callFrame).match(/\/src\/(\w+)\/[^/]|\/src\/(\w+)\.ts/)
    const isOwn = own !== null && !url.includes('/node_modules/')
    const above = stages.get(parents.get(node.id))
    if (url.startsWith('wasm:')) stages.set(node.id, 'PDFium itself')
    else if (functionName === '(garbage collector)') stages.set(node.id, 'garbage collection')
    else if (isOwn) stages.set(node.id, own[1] ?? own[2])
    else stages.set(node.id, above ?? 'start and libraries')
  }
  return stages
}

/** By URL of a built file: its source map, or null. */
const maps = new Map()

/** Where a function stands in the sources; the built files hold several modules each. */
function sourceOf({ url, lineNumber, columnNumber }) {
  if (!url.startsWith('file:') || url.includes('/node_modules/')) return ''
  if (!maps.has(url)) {
    const path = `${fileURLToPath(url)}.map`
    maps.set(url, existsSync(path) ? new SourceMap(JSON.parse(readFileSync(path, 'utf8'))) : null)
  }
  return `/${maps.get(url)?.findEntry(lineNumber, columnNumber).originalSource ?? ''}`
}
