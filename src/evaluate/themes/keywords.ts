/**
 * What somebody who knows the field would search for, theme by theme: the yardstick that a trained model has to beat.
 * Phrases are separated by `|` and sought in lower case at the start of a word.
 */
export const KEYWORDS: Readonly<Record<string, string>> = {
  'contact-referral':
    'referral|contact|front door|mash|safeguarding hub|single point of access|triage|screening',
  thresholds: 'threshold|eligibility|step down|step up|level of need',
  'early-help': 'early help|early intervention|common assessment framework|caf|prevention|universal service',
  'out-of-hours': 'out of hours|out-of-hours|emergency duty|weekend|evening',
  assessment: 'assess|analysis|professional curiosity|understanding of risk',
  'child-protection':
    'child protection|strategy discussion|strategy meeting|section 47|conference|pre-proceedings|public law outline',
  'planning-intervention': 'plan|intervention|placement|permanence|care leaver|support|review',
  timeliness: 'timel|delay|prompt|swift|quickly|drift|wait|timescale',
  'voice-of-child':
    'voice|wishes and feelings|views|lived experience|direct work|advocacy|seen alone|participation',
  'equality-diversity': 'equality|diversity|cultur|ethnic|religio|language|identity|gender',
  'disabled-children': 'disab|special educational need|send|education, health and care',
  'exploitation-missing':
    'exploit|missing|gang|county line|traffick|radicalis|return home interview|serious youth violence',
  'domestic-abuse': 'domestic abuse|domestic violence|marac|perpetrator|victim|coercive',
  'sexual-abuse': 'sexual abuse|sexual behaviour|sexual assault|sexual offen',
  neglect: 'neglect',
  'mental-health': 'mental health|emotional|camhs|self-harm|trauma|well-being|wellbeing|therap',
  'management-oversight': 'management oversight|manager|oversight|challenge|escalat|sign off|signed off',
  supervision: 'supervis',
  'case-recording': 'record|chronolog|minutes|case file|flag|electronic|database',
  'quality-assurance':
    'audit|quality assur|performance|scrutin|learning from|serious case review|monitor|complaint|self-evaluation',
  'workforce-capacity':
    'caseload|vacanc|recruit|retention|capacity|turnover|agency staff|workload|unallocated|staffing|stable',
  'workforce-skills':
    'training|skill|qualified|knowledge|induction|awareness|professional development|experienced',
  'partnership-working': 'partner|multi-agency|joint|agencies|co-locat|working together|collaborat',
  'information-sharing': 'information|sharing|shared|notif|consent|communicat',
  'leadership-governance':
    'leader|strateg|governance|board|commission|director|council|invest|vision|priorit',
}
