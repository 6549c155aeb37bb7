import { bullet, bullets, p, type SpecimenLetter, section } from '../letter.js'

/**
 * The oldest family as it most often is: strengths, requirements met, areas for development; one addressee
 * with an address, one signatory, copies. A bullet and a word run over the page's end.
 */
export const westmarch: SpecimenLetter = {
  slug: 'westmarch-2010-03-17',
  family: 'contact-referral-assessment',
  layout: {
    tagged: true,
    face: 'dejavu',
    hyphenates: false,
    bullet: '\uf06e',
    letterhead: 'office',
    letterheadOrder: 'first',
    pageNumber: 'centre',
    signatures: 'plain',
  },
  markdown: 'bare',
  html: 'web-page',
  letterDate: { printed: '17 March 2010', iso: '2010-03-17' },
  addressees: [
    {
      name: 'Mrs Harriet Oakenshaw',
      role: 'Strategic Director for Children and Lifelong Learning',
      organisation: 'Westmarch County Council',
      address: ['Moot Hall', 'Castle Row', 'Westmarch'],
      postcode: 'WM3 4QZ',
    },
  ],
  salutation: 'Dear Mrs Oakenshaw',
  title:
    'Annual unannounced inspection of contact, referral and assessment arrangements within Westmarch County Council children’s services',
  authority: 'Westmarch',
  inspection: {
    start: '2010-02-23',
    end: '2010-02-24',
    legalBasis: 'section 138 of the Education and Inspections Act 2006',
  },
  sections: [
    section(
      'narrative',
      null,
      p(
        'This letter summarises the findings of the recent unannounced inspection of contact, referral and assessment arrangements within local authority children’s services in Westmarch County Council which was conducted on 23 and 24 February 2010. The inspection was carried out under section 138 of the Education and Inspections Act 2006. I am grateful to you and your colleagues, who found rooms, records and diaries for us at an hour’s notice and in the middle of the snow.',
      ),
      p(
        'We read the electronic records of 34 children, sat beside social workers as they answered the telephone and prepared their visits, and talked with team managers, administrators and two families. We also looked at what the council counts about its own work, and at a sample of supervision files.',
      ),
      p(
        'Inspectors found a service that has steadied itself since the difficult autumn described in your own evaluation. The following features of the service were identified:',
      ),
    ),
    section(
      'strengths',
      'Strengths',
      bullets(
        'The evening and weekend team shares its office, its records and its manager with the daytime duty team. A child who comes to notice at midnight is therefore met by a worker who can see what was known at noon, and no examples were found of information being lost between the two. Foster carers, hospital staff and the police all told inspectors how much they rely upon it.',
        'Young people helped to write the leaflet that explains what an assessment is. Versions in Polish, Bengali and large print, and a recording in British Sign Language, are given to families at the first visit and were seen in use.',
        'Disabled children who are referred for the first time are seen jointly by a social worker and a specialist nurse. Parents told inspectors that this spared them from telling the same story twice, and joint assessments were exceptionally full.',
      ),
    ),
    section(
      'requirements-met',
      'The service meets the requirements of statutory guidance in the following areas',
      bullets(
        'Contacts are screened on the day on which they arrive by a qualified worker, and a manager signs each decision to take no further action.',
        'Thresholds for a service are set out in a short guide that partner agencies know and mostly apply. The number of referrals that lead to no assessment has fallen by a fifth in a year.',
        'Where a child may be at risk of significant harm, strategy discussions with the police are held promptly and their decisions are recorded on the child’s file.',
        'Initial assessments are completed by suitably qualified staff, and most of those seen reached a conclusion that followed from the evidence in them.',
        'Children are routinely seen, and seen alone where that is right for them. Several records quote the child’s own words, which brings their experience to life.',
        bullet(
          'Notifications of domestic abuse are considered each morning by a police sergeant, a health visitor and a senior practitioner, who between them:',
          'check what each agency already knows of the family',
          'agree who will speak to the parent who has been harmed, and when that can safely be done',
          'tell the school if the child was at home during the incident.',
        ),
        'Newly qualified social workers have a protected caseload and a named mentor, and speak warmly of their induction.',
        'Managers use a weekly report on the timeliness of assessments to move work between teams before it becomes late.',
        'Administrative staff are well trained and take much of the burden of arranging meetings and sending letters from social workers.',
      ),
    ),
    section(
      'areas-for-development',
      'Areas for development',
      bullets(
        'The quality of core assessments is inconsistent. The weaker ones describe events at length but do not weigh them, so that a reader cannot tell what the practitioner thinks will happen to the child if nothing changes.',
        'Chronologies are missing from half of the records seen. Where families have moved between the three area offices, long-standing earlier concerns about neglect have on occasion been overlooked for that reason.',
        'Supervision takes place regularly, but its record is often no more than a list of tasks. It seldom shows that a manager has tested the worker’s analysis or considered the effect of the work on them.',
        'Families’ ethnicity and first language are recorded, but what they mean for the child is rarely explored in the assessment or considered in the plan that follows from it.',
        'The electronic system closes a referral automatically after ten working days. Staff have found ways round this that make it hard for managers to see which children are waiting, and performance information is less reliable as a result.',
        'Schools and children’s centres make too little use of the common assessment framework, and referrals are made to social care for families who could have been helped sooner and nearer to home.',
        'Agencies that refer a child are not always told what was decided, although the council’s own procedure says that they should hear within one working day.',
      ),
    ),
  ],
  closing: [
    p(
      'Any areas for development identified above will be specifically considered in any future inspection of services to safeguard children within your area.',
    ),
  ],
  signatories: [{ name: 'Rosalind Amberley', role: 'Her Majesty’s Inspector', organisation: null }],
  copies: [
    { name: 'Gerald Pikestaff', role: 'Chief Executive', organisation: 'Westmarch County Council' },
    { name: 'Dr Imogen Thrale', role: 'Chair of Westmarch Safeguarding Children Board', organisation: null },
    {
      name: 'Councillor Edwin Marlpit',
      role: 'Lead Member for Children’s Services',
      organisation: 'Westmarch County Council',
    },
    { name: 'Tobias Wainfleet', role: null, organisation: 'Department for Education' },
  ],
  footnotes: [],
}
