import {
  box,
  bullet,
  bullets,
  floatingBox,
  p,
  type SpecimenLetter,
  section,
  statedNone,
  sub,
} from '../letter.js'

/**
 * A joint letter of the first years: long bulleted judgements with sub-headings, a boxed study that stands
 * between the halves of a bullet, footnotes, no priority action, and a table of signatures two by two.
 */
export const marlshire: SpecimenLetter = {
  slug: 'marlshire-2017-07-21',
  family: 'joint-targeted-area',
  layout: {
    tagged: true,
    face: 'dejavu',
    hyphenates: false,
    bullet: '\uf06e',
    letterhead: 'logos',
    letterheadOrder: 'first',
    pageNumber: 'right',
    signatures: 'two-columns',
  },
  markdown: 'marked',
  html: 'web-page',
  letterDate: { printed: '21 July 2017', iso: '2017-07-21' },
  addressees: [
    {
      name: 'Philippa Dunmore',
      role: 'Director of Children’s Services',
      organisation: 'Marlshire County Council',
      address: [],
      postcode: null,
    },
    {
      name: 'Dr Kwame Addison-Hale',
      role: 'Accountable Officer',
      organisation: 'North and East Marlshire Clinical Commissioning Group',
      address: [],
      postcode: null,
    },
    {
      name: 'Stephen Larkrise',
      role: 'Chief Constable',
      organisation: 'Marlshire Constabulary',
      address: [],
      postcode: null,
    },
    {
      name: 'Bronwen Tilley',
      role: 'Police and Crime Commissioner for Marlshire',
      organisation: null,
      address: [],
      postcode: null,
    },
    {
      name: 'Anjali Crowther',
      role: 'Head of Youth Offending Service',
      organisation: 'Marlshire County Council',
      address: [],
      postcode: null,
    },
    {
      name: 'Jonathan Peverell',
      role: 'Independent Chair',
      organisation: 'Marlshire Safeguarding Children Board',
      address: [],
      postcode: null,
    },
  ],
  salutation: 'Dear local partnership',
  title: 'Joint targeted area inspection of the multi-agency response to abuse and neglect in Marlshire',
  authority: 'Marlshire',
  inspection: {
    start: '2017-06-12',
    end: '2017-06-16',
    legalBasis: 'section 20 of the Children Act 2004',
  },
  sections: [
    section(
      'narrative',
      null,
      p(
        'Between 12 and 16 June 2017, Ofsted, the Care Quality Commission (CQC), HMI Constabulary (HMIC) and HMI Probation (HMI Prob) undertook a joint inspection of the multi-agency response to abuse and neglect in Marlshire.[^1] This inspection included a ‘deep dive’ focus on the response to children living with neglect.',
      ),
      p(
        'It is written to the leaders of all the services in the area, and says what we found both of how well they work together in Marlshire and of what each of them does alone.',
      ),
      p(
        'Marlshire is a place of small towns, long roads and two busy ports. Families who need help may live an hour from the nearest office, and the partnership has had to think hard about how its services reach them. Neglect is the main reason why children here have a protection plan, and leaders chose it as their first priority two years ago.',
      ),
      p(
        'That choice is beginning to tell. Professionals in most agencies now recognise the signs of neglect and talk about them in the same terms. The pace of change is not even, however. Health and early help services have moved furthest; the response of the police to children found in poor home conditions, and the way in which agencies together review plans that are not working, have further to go.',
      ),
    ),
    section(
      'strengths',
      'Key strengths',
      sub('Leadership and management'),
      bullets(
        'Leaders of the council, the police and health services meet every month in a neglect executive that is frank about what is not yet good enough. Its minutes show that members challenge one another, follow up what was promised and change course when the evidence says that they should.',
        'The partnership has agreed one tool for assessing neglect and has trained more than 900 people in its use. Training is shared by social workers, health visitors, teachers, housing officers and police community support officers, so that each learns how the others see a child’s home.',
        'Commissioners have listened to families in the port towns. A parenting service that had been offered only in the county town is now run from two fishermen’s missions and a primary school, and attendance has more than doubled.',
        'Elected members understand neglect and its effect over time. The scrutiny committee heard from young people who had lived with neglect before it settled its programme for the year, and has since examined dental health, school attendance and the condition of temporary accommodation.',
      ),
      sub('Identifying and managing risk of harm at the ‘front door’'),
      bullets(
        'Children at immediate risk of significant harm receive a swift response. Strategy discussions take place on the day that they are needed, health practitioners take part in almost all of them, and decisions are clear about who will do what and by when.',
        'The multi-agency safeguarding hub brings together social workers, police officers, a specialist nurse, an education adviser and the early help service. They sit together, they use one record of each contact and they are able to show how information from every agency has altered the decision for a child.',
        'Thresholds are understood and are applied consistently. Referrals that do not need a statutory response are passed to one of four early help teams on the same day, with the parents’ consent, and a worker telephones the family within two days to introduce themselves.',
        bullet(
          'The specialist nurse in the hub has access to the systems of both hospital trusts, the community trust and the substance misuse service. This means that the hub can see promptly:',
          'appointments that a child has missed, and whether anyone has asked why',
          'attendances at emergency departments and the minor injuries unit on Gull Island',
          'a parent’s own treatment, where that bears on the care that they can give.',
        ),
        'The emergency duty team is well-staffed and experienced. Handovers to daytime services are made in person by telephone as well as in writing, and the quality of its records is high.',
      ),
      sub('Response to children living with neglect'),
      bullets(
        'Social workers know children well. They visit often, see bedrooms and kitchens as well as front rooms, and use drawings, photographs and play to understand what a day is like for a child. In one family, a map that two brothers drew of their house showed the rooms in which they did not feel safe, and led to a change of plan.',
        'Health visitors and school nurses use the agreed tool routinely and skilfully. Scores are compared over time, so that practitioners can show parents what has improved and can show colleagues where a family is slipping back after help has been withdrawn.',
        'Schools are confident partners. Designated leads are trained, supported by a termly forum and clear about when to refer. Several schools open early so that children can wash, eat and change before lessons, and do so with such tact that other pupils do not notice.',
        'Adult substance misuse workers think about the whole family. They carry out joint home visits with social workers, ask where medicines are kept, and stay involved for as long as the children have a plan. This close work reduced the risk to children in all four of the cases in which inspectors saw it, and in two of them children were able to remain safely at home because their mother’s recovery was so well-supported by the professionals around her.',
      ),
    ),
    section(
      'areas-for-development',
      'Areas for improvement',
      p(
        'Most children whose cases were considered are safer than they were a year ago. The following areas would make the response to them stronger still.',
      ),
      sub('Identifying and managing risk of harm at the ‘front door’'),
      floatingBox(
        'Case study: highly effective practice',
        p(
          'A boy of nine and his sister of four were referred by a lunchtime supervisor who had seen him put food into his pockets. The hub found that housing officers, the school nurse and a GP each held a small piece of the same story.',
        ),
        p(
          'Agencies met at the school on the following day. A family support worker visited three mornings a week, the housing association replaced a broken boiler, and the school gave both children breakfast. The neglect tool was completed with the mother, who saw for herself how far things had slipped since her own mother died.',
        ),
        bullets(
          'The children’s attendance rose from 71% to 96%.',
          'Their mother began treatment for depression and has kept every appointment.',
          'The plan ended after seven months, with a named person to call.',
        ),
      ),
      bullets(
        'Police officers who find children in poor home conditions do not always submit a notification.[^2] When they do, it often describes the adults in detail and the children hardly at all. Sergeants do not check the quality of notifications before they are sent, and the hub receives some of them after a delay of several days. Body-worn cameras record what officers see, but the recordings are not shown to social workers, who must then ask a child to describe again what has already been filmed.',
        'Consent is not recorded consistently by all agencies that refer. In a small number of cases the hub sought information about a family before a parent had been told of the referral, and there was no note of why that was right.',
        'GPs are seldom invited to strategy discussions and rarely learn what was decided. They hold information about parents’ health that would assist those who have to make decisions about the children.',
      ),
      sub('Response to children living with neglect'),
      bullets(
        'Where plans do not lead to change, agencies are slow to say so. Core groups meet regularly, but they tend to add new actions to a plan when they should ask whether the plan is the right one. A few children had lived with neglect for more than two years under one plan after another.',
        'The cumulative effect of neglect is not always drawn out in assessments. Chronologies exist in social care, health and police records, but they are seldom brought together and compared, and so the pattern across the agencies is lost.',
        'Older children are not seen as neglected often enough. Adolescents who are hungry, tired or out late are described in some records as hard to engage or as making choices, and the care that they get at home is not considered.',
        'Probation officers do not always know that an adult whom they supervise lives with children who have a plan. Home visits by the community rehabilitation company are infrequent, and what officers see there is not shared.',
      ),
      sub('Leadership and management'),
      bullets(
        'Managers’ oversight in the children’s social care teams of the north of the county is weaker than elsewhere. Supervision has been irregular because three posts were vacant, and records of it are brief.',
        'The safeguarding board receives a great deal of data but little that tells it what difference services make to children. It does not yet have audits in which several agencies together look at the same child’s case.',
        'Training has not yet reached all those who go into families’ homes. Paramedics and staff of the ambulance trust, who see children at times when nobody else does, have not been offered a place.',
      ),
      box(
        'Case study: area for improvement',
        p(
          'A girl of fifteen was reported missing five times in one spring. On each occasion she was found at the home of the same adult, and on each she was taken back to her father’s flat, where there was no food and no bed of her own.',
        ),
        p(
          'Each report was closed by itself. The school knew that she was sleeping in lessons, the GP knew of untreated asthma and the police knew the address at which she was found. Nobody had put these together, and a meeting to do so was held only after the fifth report. She now lives with an aunt and is safe.',
        ),
      ),
    ),
    statedNone('priority-actions', 'Area for priority action', 'There are no areas for priority action.'),
    section(
      'narrative',
      'Next steps',
      p(
        'The local authority should prepare a written statement of proposed action. What it says should answer the findings in this letter, and ought plainly to be a multi-agency response that names who in each agency will see that it is done.[^3]',
      ),
      p(
        'The local authority should send the written statement of action to protection.of.children@ofsted.example by 30 October 2017. It will inform the lines of enquiry at any future joint or single-agency activity by the inspectorates.',
      ),
    ),
  ],
  closing: [],
  signatories: [
    { name: 'Margery Holloway', role: 'National Director, Social Care', organisation: 'Ofsted' },
    { name: 'Desmond Achebe-Ross', role: 'Deputy Chief Inspector', organisation: 'Care Quality Commission' },
    {
      name: 'Felicity Sandgate',
      role: 'Her Majesty’s Inspector of Constabulary',
      organisation: 'HMI Constabulary',
    },
    { name: 'Owen Trevithick', role: 'Assistant Chief Inspector', organisation: 'HMI Probation' },
  ],
  copies: [],
  footnotes: [
    'This joint inspection was conducted under section 20 of the Children Act 2004.',
    'Inspectors looked at 22 notifications made in April and May 2017. Nine of them reached the hub more than three days after the officer’s visit, and in four the children’s names were missing.',
    'The Children Act 2004 (Joint Area Reviews) Regulations 2015 say which agency should make the written statement and which others should help to write it.',
  ],
}
