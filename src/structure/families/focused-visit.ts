import type { FamilyDefinition } from './family.js'

/** Focused visits under the framework for inspecting local authority children's services, from 2018. */
export const focusedVisit: FamilyDefinition = {
  id: 'focused-visit',
  subject: /\bfocused (visit|assurance visit)\b/i,
  headings: [{ pattern: /^findings$/, kind: 'findings', onlyBulleted: true }],
  closing: /^(ofsted will|where a focused visit results|we have notified)\b/i,
}
