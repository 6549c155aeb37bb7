import { z } from 'zod'

/** One theme of a list: what it is called, and where its borders run. */
export const ThemeDefinitionSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected kebab-case, as in "early-help"'),
    label: z.string().trim().min(1),
    group: z.string().trim().min(1).default('Themes'),
    definition: z.string().trim().default(''),
    includes: z.string().trim().default(''),
    excludes: z.string().trim().default(''),
  })
  .describe('A theme that a finding can be about')

export type ThemeDefinition = Readonly<z.infer<typeof ThemeDefinitionSchema>>

/** The themes that a model chooses from, in a fixed order. */
export type ThemeList = readonly ThemeDefinition[]

function theme(
  group: string,
  id: string,
  label: string,
  definition: string,
  includes: string,
  excludes: string,
): ThemeDefinition {
  return Object.freeze({ id, label, group, definition, includes, excludes })
}

const JOURNEY = "The child's journey"
const CHILDREN = 'Children and what they live with'
const OVERSIGHT = 'Oversight and learning'
const RESOURCES = 'Workforce, partners and leadership'

/** The theme list of the project: 26 themes in five groups. */
export const THEMES: ThemeList = Object.freeze([
  theme(
    JOURNEY,
    'contact-referral',
    'Contact and referral',
    'How worries about a child come in at the front door and what is done with them there.',
    'call centres, safeguarding hubs (MASH) and single points of access; screening and triage; the quality of referrals, repeat referrals, feedback to the referrer, signposting',
    'the level at which help starts (thresholds); the night and weekend service (out-of-hours)',
  ),
  theme(
    JOURNEY,
    'thresholds',
    'Thresholds',
    'Whether the level of need at which a service steps in is understood and applied.',
    'threshold documents, eligibility, decisions to step up or step down',
    'how fast or how carefully a contact is handled (timeliness, contact-referral)',
  ),
  theme(
    JOURNEY,
    'early-help',
    'Early help',
    'Help for a family before statutory social work is needed.',
    'prevention, the common assessment framework, early help assessments, teams around the family, universal and targeted services',
    'support under a child in need plan (planning-intervention)',
  ),
  theme(
    JOURNEY,
    'out-of-hours',
    'Out-of-hours service',
    'The response to children outside office hours.',
    'the emergency duty team; evenings, nights, weekends and bank holidays',
    'the daytime front door (contact-referral)',
  ),
  theme(
    JOURNEY,
    'assessment',
    'Assessment and analysis of risk',
    'How well need and risk are found out and weighed up.',
    'initial, core, single, health and youth justice assessments; use of history; professional curiosity; analysis',
    'what is then planned (planning-intervention); section 47 enquiries (child-protection)',
  ),
  theme(
    JOURNEY,
    'child-protection',
    'Child protection enquiries',
    'The formal steps taken when a child may be suffering significant harm.',
    'strategy discussions, section 47 enquiries, child protection conferences, plans and medicals, immediate protection, pre-proceedings work, allegations against people who work with children',
    'plans for children in need or in care (planning-intervention)',
  ),
  theme(
    JOURNEY,
    'planning-intervention',
    'Planning and intervention',
    'The plans for a child and the help that the child and family really get.',
    'child in need, care, safety and pathway plans, their review, transfer and closure; placements and permanence; support for care leavers; accommodation; exclusion from school; gaps in services',
    'whether a service is commissioned at all, where that is what is judged (leadership-governance)',
  ),
  theme(
    JOURNEY,
    'timeliness',
    'Timeliness',
    'Whether things happen when they should.',
    'promptness, delay and drift, statutory timescales, waiting lists',
    'how often staff are supervised (supervision)',
  ),
  theme(
    CHILDREN,
    'voice-of-child',
    'Voice of the child and family',
    'Whether children and families are seen, heard and involved.',
    "wishes and feelings, direct work, advocacy, participation, what the child's days are like",
    'questions of culture or language (equality-diversity)',
  ),
  theme(
    CHILDREN,
    'equality-diversity',
    'Equality and diversity',
    'Whether who the child and family are is taken into account.',
    'culture, ethnicity, language, religion, identity, gender, sexuality',
    'disability (disabled-children)',
  ),
  theme(
    CHILDREN,
    'disabled-children',
    'Disabled children and SEND',
    'Services for disabled children and children with special educational needs.',
    'disabled children’s teams, short breaks, education, health and care plans',
    'parents’ disability or ill health',
  ),
  theme(
    CHILDREN,
    'exploitation-missing',
    'Exploitation and missing children',
    'Children harmed or at risk outside the family, and children who go missing.',
    'sexual and criminal exploitation, gangs, county lines, trafficking, serious youth violence, radicalisation; missing from home, care or education; return home interviews',
    'sexual abuse inside the family (sexual-abuse)',
  ),
  theme(
    CHILDREN,
    'domestic-abuse',
    'Domestic abuse',
    'Abuse between adults or former partners in the families of children.',
    'victims and perpetrators, risk assessment conferences (MARAC), independent advisers, coercive control',
    'violence by gangs (exploitation-missing)',
  ),
  theme(
    CHILDREN,
    'sexual-abuse',
    'Sexual abuse',
    'Sexual abuse of children in the family or by other children.',
    'harmful sexual behaviour, sexual assault referral centres, managing people who offend sexually',
    'sexual exploitation (exploitation-missing)',
  ),
  theme(
    CHILDREN,
    'neglect',
    'Neglect',
    'Neglect of children: knowing it, measuring it and answering it.',
    'neglect strategies and tools, home conditions, children not brought to appointments',
    'neglect named only in passing',
  ),
  theme(
    CHILDREN,
    'mental-health',
    'Mental and emotional health',
    'The mental health and emotional well-being of children or their parents.',
    'CAMHS, self-harm, trauma, therapy, adult mental health services',
    'the well-being of staff (workforce-capacity)',
  ),
  theme(
    OVERSIGHT,
    'management-oversight',
    'Management oversight',
    'The hand of managers, and of those whose office it is to challenge, on single cases.',
    'decisions and direction, sign-off, reasons recorded for decisions, challenge and escalation between agencies',
    'meetings of a worker with a supervisor (supervision); the running of the service (leadership-governance)',
  ),
  theme(
    OVERSIGHT,
    'supervision',
    'Supervision',
    'The supervision of staff.',
    'how often it takes place, how reflective it is, how it is recorded; safeguarding supervision in health services',
    'a manager’s decision on a case (management-oversight)',
  ),
  theme(
    OVERSIGHT,
    'case-recording',
    'Case recording and systems',
    'What is written down about a child, and the systems that hold it.',
    'case notes, chronologies, minutes, flags and alerts, electronic records, systems that fail or cannot speak to each other',
    'passing the information on (information-sharing)',
  ),
  theme(
    OVERSIGHT,
    'quality-assurance',
    'Quality assurance and performance',
    'How a service finds out how well it is doing, and learns.',
    'audit, performance data, scrutiny, learning from reviews and complaints, self-evaluation',
    'oversight of a single case (management-oversight)',
  ),
  theme(
    RESOURCES,
    'workforce-capacity',
    'Workforce capacity',
    'Whether there are enough staff who stay.',
    'caseloads, vacancies, recruitment and retention, agency staff, unallocated work, stability, morale',
    'what the staff know and can do (workforce-skills)',
  ),
  theme(
    RESOURCES,
    'workforce-skills',
    'Workforce skills and training',
    'What staff know and can do, and how they learn it.',
    'qualification, experience, induction, training, models of practice, awareness of a subject',
    'how many staff there are (workforce-capacity)',
  ),
  theme(
    RESOURCES,
    'partnership-working',
    'Partnership working',
    'How agencies work with each other.',
    'joint work, co-location, attendance at meetings, relations between services',
    'passing information (information-sharing); who governs the partnership (leadership-governance)',
  ),
  theme(
    RESOURCES,
    'information-sharing',
    'Information sharing',
    'Giving information to other agencies and getting it from them.',
    'notifications, consent, exchange of intelligence, invitations and minutes that reach the right people',
    'whether it is written down at all (case-recording)',
  ),
  theme(
    RESOURCES,
    'leadership-governance',
    'Leadership and governance',
    'How the service is led, resourced and held to account.',
    'strategy and vision, leaders and elected members, boards and partnerships, commissioning, policy, investment, improvement since the last inspection',
    'managers’ decisions on single cases (management-oversight)',
  ),
  theme('Other', 'other', 'Other', 'Nothing else in the list fits.', '', ''),
])
