import { bullets, p, type SpecimenLetter, section } from '../letter.js'

/**
 * The first wording of the oldest family: satisfactory practice, an area for priority action, and bullets
 * that the text layer gives as `ƒ`, as the files of that year do.
 */
export const thornley: SpecimenLetter = {
  slug: 'thornley-2009-12-22',
  family: 'contact-referral-assessment',
  layout: {
    tagged: true,
    face: 'dejavu',
    hyphenates: true,
    bullet: 'ƒ',
    letterhead: 'office',
    letterheadOrder: 'first',
    pageNumber: 'right',
    signatures: 'plain',
  },
  markdown: 'marked',
  html: 'bare',
  letterDate: { printed: '22 December 2009', iso: '2009-12-22' },
  addressees: [
    {
      name: 'Mr Leopold Finch-Adeyemi',
      role: 'Director of Children’s Services',
      organisation: 'London Borough of Thornley',
      address: ['The Guildhall', '40 Mercer Road', 'London'],
      postcode: 'SE99 3QQ',
    },
  ],
  salutation: 'Dear Mr Finch-Adeyemi',
  title:
    'Annual unannounced inspection of contact, referral and assessment arrangements within London Borough of Thornley children’s services',
  authority: 'Thornley',
  inspection: {
    start: '2009-12-01',
    end: '2009-12-02',
    legalBasis: 'section 138 of the Education and Inspections Act 2006',
  },
  sections: [
    section(
      'narrative',
      null,
      p(
        'This letter summarises the findings of the recent unannounced inspection of contact, referral and assessment arrangements within local authority children’s services in the London Borough of Thornley which was conducted on 1 and 2 December 2009. The inspection was carried out under section 138 of the Education and Inspections Act 2006. Please pass on our thanks to your staff for their help.',
      ),
      p(
        'During two days in the offices at Mercer Road we followed 28 children’s cases from the first telephone call to the end of the assessment, and spoke to everyone whose hands they had passed through. We asked in each case whether the child had been made safer, and how soon.',
      ),
      p(
        'The inspection found one matter that requires prompt attention. From the evidence gathered, the following features of the service were identified:',
      ),
    ),
    section(
      'strengths',
      'Strengths',
      bullets(
        'Consultation with young people is exemplary. A panel of care leavers reads anonymised assessments every quarter and tells social workers, frankly, which of them they would have wanted to have written about themselves.',
      ),
    ),
    section(
      'requirements-met',
      'Satisfactory practice',
      bullets(
        'The duty team is staffed by permanent and suitably qualified social workers, who are cheerful under pressure and know their patch.',
        'Child protection enquiries begin promptly, and the police and health services take part in decisions about them.',
        'Case records are up to date. Managers’ decisions can be found easily, and are dated and signed.',
        'Family group meetings are offered early, and the wishes and feelings of children are heard in them through a friend or an advocate of their own choosing.',
        'Most assessments take account of a family’s religion and language. Interpreters are booked for the first visit and not only for the second.',
        'Referrals about children who have been missing from home are discussed at a weekly meeting with the police, and those at risk of exploitation are well known to both services.',
        'Thresholds are written down, have been agreed with partners and are tested once a year at a meeting to which schools, the police and health visitors bring real cases.',
        'Common assessments are increasingly used by children’s centres, which lets social workers give their time to families with greater needs.',
        'An annual training plan is in place, and staff told inspectors that the courses on substance misuse and on parental mental ill health had changed the way in which they work.',
      ),
    ),
    section(
      'areas-for-development',
      'Areas for development',
      bullets(
        'Although most initial assessments are timely, a quarter of them take more than twice as long as they should, and nobody tells the family why.',
        'Supervision notes are kept in the supervisor’s own notebook and are not placed on the child’s record, so that a decision can be lost when a manager leaves.',
        'Referrals from the accident and emergency department arrive by fax, and are sometimes illegible or incomplete. The hospital and the council have not yet agreed upon a common form.',
        'The auditing of case files looks at whether a form has been filled in and not at whether the work was any good.',
        'Private fostering is not well understood by schools or by the housing service, and the number of notifications is low for a borough of this size.',
      ),
    ),
    section(
      'priority-actions',
      'Area for priority action',
      bullets(
        'On the second day of the inspection 61 referrals had been read by an unqualified officer and put aside without being seen by a manager, the oldest of them for nineteen days. In at least three of these a child was thought to have been hit by an adult. All were allocated before inspectors left the building, but children had potentially been left at risk of significant harm.',
      ),
    ),
  ],
  closing: [
    p(
      'The area for priority action identified above will be specifically considered in any future inspection of services to safeguard children within your area.',
    ),
  ],
  signatories: [{ name: 'Alistair Penrose-Quill', role: 'Her Majesty’s Inspector', organisation: null }],
  copies: [
    { name: 'Winifred Stroud', role: 'Chief Executive', organisation: 'London Borough of Thornley' },
    { name: 'Basil Oyelaran', role: 'Chair of Thornley Safeguarding Children Board', organisation: null },
    {
      name: 'Councillor June Hartnoll',
      role: 'Lead Member for Children and Young People',
      organisation: 'London Borough of Thornley',
    },
    { name: 'Tobias Wainfleet', role: null, organisation: 'Department for Children, Schools and Families' },
  ],
  footnotes: [],
}
