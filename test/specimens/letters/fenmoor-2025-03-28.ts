import { box, bullet, bullets, numbered, p, type SpecimenLetter, section } from '../letter.js'

/**
 * A joint letter with an area for priority action and numbered paragraphs under its main findings, over the
 * end of a month, saved again by a program that leaves no tags.
 */
export const fenmoor: SpecimenLetter = {
  slug: 'fenmoor-2025-03-28',
  family: 'joint-targeted-area',
  layout: {
    tagged: false,
    face: 'dejavu',
    hyphenates: false,
    bullet: '◼',
    letterhead: 'logos',
    letterheadOrder: 'first',
    pageNumber: 'centre',
    signatures: 'one-column',
  },
  markdown: 'marked',
  html: 'web-page',
  letterDate: { printed: '28 March 2025', iso: '2025-03-28' },
  addressees: [
    {
      name: 'Matthias Greenhow',
      role: 'Chief Executive',
      organisation: 'Fenmoor County Council',
      address: [],
      postcode: null,
    },
    {
      name: 'Leonora Adebayo-Finch OBE',
      role: 'Executive Director of Children’s Services',
      organisation: 'Fenmoor County Council',
      address: [],
      postcode: null,
    },
    {
      name: 'Professor Simeon Wray',
      role: 'Chief Nursing Officer',
      organisation: 'Fenmoor and the Washes Integrated Care Board',
      address: [],
      postcode: null,
    },
    {
      name: 'Annis Thackeray',
      role: 'Temporary Chief Constable',
      organisation: 'Fenmoor Constabulary',
      address: [],
      postcode: null,
    },
    {
      name: 'Piers Okonedo',
      role: 'Regional Probation Director',
      organisation: 'East Coast Probation Region',
      address: [],
      postcode: null,
    },
  ],
  salutation: 'Dear Fenmoor Safeguarding Children Partnership',
  title: 'Joint targeted area inspection of Fenmoor',
  authority: 'Fenmoor',
  inspection: { start: '2025-01-27', end: '2025-02-07', legalBasis: 'section 20 of the Children Act 2004' },
  sections: [
    section(
      'narrative',
      null,
      p(
        'This letter summarises the findings of the joint targeted area inspection (JTAI) of the multi-agency response to children who are victims of domestic abuse in Fenmoor.[^1]',
      ),
      p(
        'This inspection took place from 27 January to 7 February 2025. It was carried out by inspectors from Ofsted, the Care Quality Commission (CQC), His Majesty’s Inspectorate of Constabulary and Fire & Rescue Services (HMICFRS) and His Majesty’s Inspectorate of Probation (HMIP).',
      ),
    ),
    section(
      'narrative',
      'Context',
      p(
        'The inspection looked most closely at unborn children and at children up to the age of seven, who can seldom tell anyone what they have seen. Inspectors tracked the experiences of eight children in depth, and considered those of a further 60 at the points at which agencies first met them.',
      ),
    ),
    section(
      'narrative',
      'Headline findings',
      p(
        'Very young children in Fenmoor who live with domestic abuse are thought about, looked for and, in the main, helped. Midwives, health visitors and nursery staff are alert to what a baby’s silence may mean. The county’s refuges are warm, child-centred places, and the voluntary organisations that run them are equal partners in planning.',
      ),
      p(
        'There is one grave exception. When the police attend an incident at a home where children live, what they learn should reach the other agencies by the next morning. Since the change of the police record system in September it has often not done so. Agencies had become used to the gap, and no one had told the partnership’s executive how wide it was.',
      ),
    ),
    section(
      'priority-actions',
      'Area for priority action',
      p('Leaders of the partnership need to take urgent action to address:'),
      bullets(
        'The timeliness and completeness of police notifications of domestic abuse to children’s social care, health services and schools, so that no child returns to class, or to a nursery, among adults who do not know what happened in the night.',
      ),
    ),
    section(
      'areas-for-development',
      'What needs to improve?',
      bullets(
        'The oversight of multi-agency risk assessment conferences (MARAC), including how children’s own needs are represented at them and whether actions are finished.',
        bullet(
          'The arrangements for sharing health information, so that:',
          'GPs are asked what they know before decisions are made, and are told what was decided',
          'maternity and health visiting records carry the same alerts',
          'practitioners in the sexual assault referral centre can see which children have a plan.',
        ),
        'Probation practitioners’ understanding of the children who live with, or visit, the people whom they supervise.',
        'The quality and reach of work with perpetrators, and how far it is informed by what their children say.',
        'Assessment of the harm that builds up for children from repeated incidents, each of which may seem small by itself.',
      ),
    ),
    section(
      'strengths',
      'Strengths',
      bullets(
        'Strong pre-birth planning, which begins early and includes fathers wherever it is safe that it should.',
        'Skilled direct work with very young children, using play, puppets and stories to understand their wishes and feelings.',
        'The consistent presence of independent domestic abuse advisers in the hospital, the magistrates’ court and the family hubs.',
        'A well-led and well-supported voluntary sector, whose long-term funding is agreed by the council and the commissioner together.',
        'Training on coercion and control that is designed with survivors, is taken up by all the agencies and has changed how records are written.',
        'Thoughtful use of interpreters and of community advocates with families whose first language is not English.',
      ),
    ),
    section(
      'narrative',
      'Main findings',
      numbered(
        1,
        'Governance of the response to domestic abuse is clear on paper. A local partnership board, a safeguarding executive and a health alliance each have a part in it, and their chairs meet. In practice, the boards receive different figures about the same services. None of them saw that notifications from the police had fallen by 40% in the last quarter of the year.',
        'The constabulary’s new record system does not send a notification until an officer has filled in every field. Supervisors were told in October that some were being held up, and thought that this had been put right. At the time of the inspection, 214 notifications were more than five days old. Officers have since worked day and night to clear them.',
        'When notifications do arrive, the response to them is swift. The integrated front door holds a short meeting twice a day at which an adviser on domestic abuse sits with a social worker, a specialist nurse and an education officer. Decisions are proportionate. The safety of the parent who is being harmed is considered before anyone makes a call or sends a text message.',
        'Schools and nurseries value the scheme by which they learn of an incident before the child arrives. Its benefits were described movingly to inspectors. A teaching assistant spoke of a boy of five who was allowed, on such mornings, to feed the school’s hens, and who after some weeks began to talk to her while he did so.',
        'Unborn children are very well protected. Midwives ask about abuse at every appointment at which a woman is alone, and arrange for her to be alone if she is not. Pre-birth assessments are begun at sixteen weeks where there is known risk. They look carefully at each parent’s own childhood, and at what has been different in periods when there was no abuse.',
        'Health visitors continue this work after the birth. Their caseloads have been reduced to allow for it, and they carry out more home visits than the national programme requires. Notes of these visits are vivid. The trust’s systems, however, do not show a health visitor that a mother has been to the emergency department, nor tell the GP that the children have a plan.',
        'Assessments by social workers describe the effect of abuse on each child in a family, and not on the children in general. Chronologies are used well in the long-term teams. In the short-term teams, pressure of work leads to assessments in which only the latest incident is analysed, and the cumulative harm to a child is underestimated.',
        'Plans generally name the person who causes the harm as the one who must change. Safety planning with the other parent is detailed and is shared with the nursery, grandparents and, when she agrees, the neighbours. When plans are stepped down, families can return to the same family hub worker without a new referral.',
        'MARAC is well attended and deals with a large number of cases. It has become a meeting for sharing information when it should also be one for managing risk. Children are mentioned in its minutes, but actions on their behalf are rare and are not always followed up. The partnership had planned an evaluation of MARAC which has twice been put off.',
        'The probation service has more vacancies in Fenmoor than in any other county of its region. Practitioners make checks with the police and with children’s services when sentence begins, but seldom again. As a result, they may not know that a man has formed a new relationship with a mother of young children. Managers have a credible recruitment plan and are candid about the time that it will take.',
        'Work with those who perpetrate abuse is offered to men who are on a court order and, in the east of the county, to those who come forward themselves. It is well regarded, but its waiting list is closed. What children have said about their fathers does not inform it, and those who run it do not take part in child protection conferences.',
        'Practitioners speak warmly of their managers. Supervision in every agency includes time to reflect, and practitioners who have been threatened by a perpetrator are well looked after. Audits by several agencies together take place each quarter. They led, last year, to a new protocol for cases in which a parent withdraws a statement.',
      ),
      box(
        'Practice study: highly effective practice',
        p(
          'Rosa was born in the refuge to which her mother had gone a week before. The midwife, the health visitor and the refuge’s children’s worker had met her together twice by then, so that none of them was a stranger.',
        ),
        p(
          'They planned for the day of the birth, for visits by Rosa’s father at a contact centre, and for the move to a new home in a part of the county where he had no friends. At fourteen months Rosa is walking, chattering and safe.',
        ),
      ),
    ),
    section(
      'narrative',
      'Next steps',
      p(
        'We have determined that Fenmoor Constabulary, with Fenmoor County Council, should prepare a written statement of proposed action responding to the findings outlined in this letter. The statement should say what has been done about the area for priority action, and how the partnership knows.',
      ),
      p(
        'The statement of action should reach protection.of.children@ofsted.example by 4 July 2025. It will inform the lines of enquiry at any future joint or single-agency activity by the inspectorates.',
      ),
    ),
  ],
  closing: [],
  signatories: [
    {
      name: 'Iseult Fairbrother',
      role: 'National Director, Regulation and Social Care',
      organisation: 'Ofsted',
    },
    {
      name: 'Dr Lawrence Bexwell FRCP',
      role: 'Chief Inspector of Healthcare',
      organisation: 'Care Quality Commission',
    },
    { name: 'Gwendolen Marsh OBE', role: 'His Majesty’s Inspector of Constabulary', organisation: null },
    { name: 'Torquil Benedict CBE', role: 'His Majesty’s Chief Inspector of Probation', organisation: null },
  ],
  copies: [],
  footnotes: ['This joint inspection was conducted under section 20 of the Children Act 2004.'],
}
