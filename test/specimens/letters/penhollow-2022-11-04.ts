import { bullets, p, type SpecimenLetter, section } from '../letter.js'

/**
 * A later focused visit: priority actions behind a lead-in, a footnote mark on a heading, and the findings
 * told as plain paragraphs. Written by a program that leaves no tags, in a font that is not embedded.
 */
export const penhollow: SpecimenLetter = {
  slug: 'penhollow-2022-11-04',
  family: 'focused-visit',
  layout: {
    tagged: false,
    face: 'helvetica',
    hyphenates: false,
    bullet: '•',
    letterhead: 'office',
    letterheadOrder: 'first',
    pageNumber: 'centre',
    signatures: 'plain',
  },
  markdown: 'marked',
  html: 'web-page',
  letterDate: { printed: '4 November 2022', iso: '2022-11-04' },
  addressees: [
    {
      name: 'Rafe Tamsin-Boyd',
      role: 'Executive Director, People',
      organisation: 'Penhollow Council',
      address: ['Harbour Offices', 'Quay Parade', 'Penhollow'],
      postcode: 'PZ8 2XJ',
    },
  ],
  salutation: 'Dear Mr Tamsin-Boyd',
  title: 'Focused visit to Penhollow children’s services',
  authority: 'Penhollow',
  inspection: { start: '2022-09-27', end: '2022-09-28', legalBasis: null },
  sections: [
    section(
      'narrative',
      null,
      p(
        'This letter summarises the findings of the focused visit to Penhollow children’s services on 27 and 28 September 2022. His Majesty’s Inspectors for this visit were Constance Abara and Hugh Merriweather.',
      ),
      p(
        'Inspectors looked at the local authority’s arrangements for the front door: the advice that is given to those who are worried about a child, how contacts become referrals, and what happens in the first weeks after a referral has been accepted.',
      ),
      p(
        'This visit was carried out in line with the inspection of local authority children’s services framework.',
      ),
    ),
    section(
      'narrative',
      'Headline findings',
      p(
        'Children in Penhollow who need protection today get it today. For those whose needs are less urgent the picture is much less sure. Since the spring, contacts have risen by a third, two team managers have left and the new record system has been brought in sooner than staff were ready for it. Work has piled up at the point where contacts are decided, and leaders did not see how much of it there was until the week before the visit.',
      ),
      p(
        'When inspectors told senior managers what they had found, their response was immediate. They read every waiting contact over a weekend, found no child who had come to harm through the delay, and moved staff to keep the queue clear. The weakness lies in the information that should have warned them.',
      ),
    ),
    section(
      'priority-actions',
      'Area for priority action',
      p(
        'The local authority needs to take swift and decisive action to address the following areas of weakness:',
      ),
      bullets(
        'the number of contacts about children that wait for more than one working day for a decision by a manager',
        'the oversight that senior leaders have of work at the front door, including the accuracy of the figures on which they rely.',
      ),
    ),
    section(
      'areas-for-development',
      'What needs to improve in this area of social work practice?[^1]',
      bullets(
        'The consistency with which the history of a family is considered before a contact is closed.',
        'The recording of parents’ consent, and of the reason when it is not sought.',
        'The quality of plans for children in need, so that families know what is expected and by when.',
        'Supervision of social workers in the two assessment teams, which has become irregular.',
      ),
    ),
    section(
      'narrative',
      'Findings',
      p(
        'People who telephone with a worry about a child speak at once to an experienced social worker. Advice is sound and is followed up in writing. Teachers and health visitors told inspectors that they value these conversations, and that they have become more confident about what help they can offer themselves without a referral.',
      ),
      p(
        'Where there is a risk of immediate harm, practice is strong. Strategy meetings bring together police officers, health practitioners and social workers within hours, and parents are told honestly what is happening. Enquiries are thorough. Children are seen on the same day, and their accounts are recorded in their own words.',
      ),
      p(
        'The decisions that are made about other contacts are mostly right, but they take too long. At the time of the visit 112 contacts were waiting, 40 of them for more than a week. They had been sorted by colour when they arrived, but nobody had looked again as further information came in. For a small number of children this meant that a second or third incident of domestic abuse was not connected with the first.',
      ),
      p(
        'Work with families from overseas is thoughtful. Interpreters are used from the first telephone call, and are not replaced by older children or relatives. The seasonal workers who come to the farms and the fish market are visited by an outreach team which knows their languages and, increasingly, their names.',
      ),
    ),
    section(
      'narrative',
      'Assessment and planning',
      p(
        'Assessments are of a reasonable standard once they have begun. The better ones are vivid, balanced and clear about what is likely to happen if nothing changes. Fathers who do not live with their children are now included more often than not, although the views of grandparents who provide much of the care are easily missed.',
      ),
      p(
        'Plans that follow are weaker. Many list services to be attended and say little about what would be different for the child. Parents who met inspectors said that they liked their social workers but could not say what they had to do for the plan to end.',
      ),
      p(
        'Unborn children are identified early. A midwife works in the front door team two days a week, and pre-birth assessments are started by the twentieth week. The parents of one baby were helped to leave an unsafe home before she was born and remain in a refuge where they are doing well.',
      ),
    ),
    section(
      'narrative',
      'Leadership',
      p(
        'Leaders are committed, visible and liked. They responded to rising demand by securing money for eleven new posts, and eight of these have been filled. Nevertheless, the weekly report that they receive counts decisions that have been made and not those that are waiting, and its figures changed three times during the visit. Auditing had stopped for the four months of the change of system, and so another means by which leaders might have learned of the delay was missing when it was most needed.',
      ),
      p(
        'Staff are loyal to one another and proud of what they do. Caseloads in the assessment teams are, however, too high for workers in their first year, and several had gone six weeks without formal supervision. Social workers said that training on the new system had been short and had come too late.',
      ),
    ),
  ],
  closing: [
    p(
      'I have copied this letter to the Department for Education. Ofsted will take the findings from this focused visit into account when planning the next inspection or visit.',
    ),
  ],
  signatories: [{ name: 'Constance Abara', role: 'His Majesty’s Inspector', organisation: null }],
  copies: [],
  footnotes: [
    'The areas for improvement follow the outcomes and enablers of the national framework for children’s social care.',
  ],
}
