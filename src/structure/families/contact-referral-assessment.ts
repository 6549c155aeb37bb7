import type { FamilyDefinition } from './family.js'

/** Annual unannounced inspections of contact, referral and assessment arrangements, 2009 to 2011. */
export const contactReferralAssessment: FamilyDefinition = {
  id: 'contact-referral-assessment',
  subject: /\binspection of (the |its )?contact,? referral,? and assessment\b/i,
  headings: [{ pattern: /^satisfactory (practice|areas?)\b/, kind: 'requirements-met' }],
  // What was considered in the past may be a finding.
  closing:
    /^(any areas? for (development|improvement|priority action)\b.*\b(future|next|considered)|the areas? for (development|improvement|priority action)\b.*\bwill be\b.*\bconsidered)\b/i,
}
