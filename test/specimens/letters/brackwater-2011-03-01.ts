import { bullet, bullets, p, type SpecimenLetter, section, statedNone } from '../letter.js'

/**
 * The oldest family in its last year: an inspection over a month's end, a statement that there is no area for
 * priority action, and a file without tags.
 */
export const brackwater: SpecimenLetter = {
  slug: 'brackwater-2011-03-01',
  family: 'contact-referral-assessment',
  layout: {
    tagged: false,
    face: 'dejavu',
    hyphenates: false,
    bullet: '•',
    letterhead: 'office',
    letterheadOrder: 'last',
    pageNumber: 'centre',
    signatures: 'plain',
  },
  markdown: 'bare',
  html: 'bare',
  letterDate: { printed: '1 March 2011', iso: '2011-03-01' },
  addressees: [
    {
      name: 'Dr Sybil Arkwright',
      role: 'Corporate Director, Children and Families',
      organisation: 'Brackwater City Council',
      address: ['Council House', 'Weir Lane', 'Brackwater'],
      postcode: 'BK2 9VJ',
    },
  ],
  salutation: 'Dear Dr Arkwright',
  title:
    'Annual unannounced inspection of contact, referral and assessment arrangements within Brackwater City Council children’s services',
  authority: 'Brackwater',
  inspection: {
    start: '2011-01-31',
    end: '2011-02-01',
    legalBasis: 'section 138 of the Education and Inspections Act 2006',
  },
  sections: [
    section(
      'narrative',
      null,
      p(
        'This letter summarises the findings of the recent unannounced inspection of contact, referral and assessment arrangements within local authority children’s services in Brackwater City Council which was conducted on 31 January and 1 February 2011. The inspection was carried out under section 138 of the Education and Inspections Act 2006. It was helped greatly by the openness of everyone whom we met.',
      ),
      p(
        'Inspectors sampled the work of the contact centre, the two assessment teams and the team for disabled children. They listened to calls, read records and supervision notes, and joined the daily meeting at which new work is given out.',
      ),
      p(
        'Most of the matters raised at the last inspection in March 2010 have been dealt with. From the evidence gathered, the following features of the service were identified:',
      ),
    ),
    section(
      'strengths',
      'Strengths',
      bullets(
        'Leadership is outstanding. A new model of small teams, each with its own clinician and coordinator, was introduced in six months without a single post left empty, and sickness among staff has halved.',
        'The analysis of risk in core assessments is clear, sensitive and often eloquent. Genograms are used with families and not merely about them, and children’s drawings are kept on the record.',
        'Young carers are found early through an arrangement with GP surgeries and the adult mental health team, which asks every new patient who is at home with them.',
      ),
    ),
    section(
      'requirements-met',
      'The service meets the requirements of statutory guidance in the following areas',
      bullets(
        'Contacts by telephone are answered by trained advisers with a social worker beside them, and urgent matters reach the assessment teams in minutes.',
        bullet(
          'Managers have a firm grip upon the flow of work, and know each morning:',
          'how many children are waiting to be seen',
          'which assessments will fall due that week',
          'who in the team has room for another family.',
        ),
        'Section 47 enquiries are carried out jointly with the police where that is right, and initial child protection conferences take place on time.',
        'Records show that children are spoken to on their own. Where a child has a communication difficulty, the worker has taken advice on how best to do so.',
        'The common assessment framework is well established in primary schools, and families move between early help and social care with few repetitions.',
        'Out-of-hours staff have access to the same electronic record as their colleagues, and send a summary of the night’s work by seven each morning.',
        'Assessments seen by inspectors took proper account of race, faith and culture, and challenged practices that could harm a child.',
        'Supervision is regular and its quality is good. Both case direction and personal support are recorded, and staff feel valued as a result.',
      ),
    ),
    section(
      'areas-for-development',
      'Areas for development',
      bullets(
        'Information about men in the household is too often missing. In a third of the cases seen, a partner or lodger was mentioned in the referral and did not appear in the assessment that followed it.',
        'Health visitors in the east of the city carry very high caseloads, and are unable to attend many of the meetings to which they are invited. Partner agencies’ contribution to plans is weaker there than it is elsewhere.',
        'Letters that tell families the outcome of an assessment are full of abbreviations, and two parents had taken theirs to a neighbour to have it explained.',
        'Feedback from those who use the service is gathered by each team in its own way and is not yet brought together, so that the council cannot say what families as a whole think of it.',
        'The arrangements for disabled children at the age of transfer to adult services begin too late for some, who reach eighteen with no plan.',
      ),
    ),
    statedNone('priority-actions', 'Areas for priority action', 'There are no areas for priority action.'),
  ],
  closing: [
    p(
      'Any areas for development identified above will be specifically considered in any future inspection of services to safeguard children within your area.',
    ),
  ],
  signatories: [{ name: 'Nerys Blackthorn', role: 'Her Majesty’s Inspector', organisation: null }],
  copies: [
    { name: 'Ralph Umber', role: 'Chief Executive', organisation: 'Brackwater City Council' },
    {
      name: 'Professor Odile Marchant',
      role: 'Chair of Brackwater Safeguarding Children Board',
      organisation: null,
    },
    { name: 'Tobias Wainfleet', role: null, organisation: 'Department for Education' },
  ],
  footnotes: [],
}
