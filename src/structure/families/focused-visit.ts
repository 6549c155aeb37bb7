import type { FamilyDefinition } from './family.js'

/** Focused visits under the framework for inspecting local authority children's services, from 2018. */
export const focusedVisit: FamilyDefinition = {
  id: 'focused-visit',
  subject: /\bfocused (visit|assurance visit)\b/i,
  headings: [{ pattern: /^findings$/, kind: 'findings', onlyBulleted: true }],
  closing: /^(ofsted will (take|consider)|where a focused visit results)\b/i,
}
