import type { FamilyDefinition } from './family.js'

/** Joint targeted area inspections by Ofsted, CQC, HMICFRS and HMI Probation, from 2016. */
export const jointTargetedArea: FamilyDefinition = {
  id: 'joint-targeted-area',
  subject: /\bjoint[- ]targeted[- ]area inspection\b/i,
  headings: [{ pattern: /^(findings|recommendations)$/, kind: 'narrative', lists: 'doubted' }],
  closing: /^(the (local authority|director|partnership)|we have determined)\b.*\bwritten statement\b/i,
}
