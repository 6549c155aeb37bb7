import { box, bullets, p, type SpecimenLetter, section } from '../letter.js'

/**
 * A joint letter of the newer kind: short bullets before long narrative, areas for improvement before
 * strengths, practice studies in boxes, signatures one below the other over the end of a page.
 */
export const thornburyVale: SpecimenLetter = {
  slug: 'thornbury-vale-2023-11-16',
  family: 'joint-targeted-area',
  layout: {
    tagged: true,
    face: 'dejavu',
    hyphenates: false,
    bullet: '◼',
    letterhead: 'logos',
    letterheadOrder: 'first',
    pageNumber: 'right',
    signatures: 'one-column',
  },
  markdown: 'marked',
  html: 'bare',
  letterDate: { printed: '16 November 2023', iso: '2023-11-16' },
  addressees: [
    {
      name: 'Zahra Whitlock-Amin',
      role: 'Director of Children’s Services',
      organisation: 'Thornbury Vale Borough Council',
      address: [],
      postcode: null,
    },
    {
      name: 'Colm Stapleford',
      role: 'Chief Executive',
      organisation: 'Severnside and Vale Integrated Care Board',
      address: [],
      postcode: null,
    },
    {
      name: 'Hester Quillon',
      role: 'Chief Constable',
      organisation: 'Vale and Wolds Police',
      address: [],
      postcode: null,
    },
    {
      name: 'Barnaby Iredale',
      role: 'Police and Crime Commissioner for Vale and Wolds',
      organisation: null,
      address: [],
      postcode: null,
    },
    {
      name: 'Oluwaseun Carrick',
      role: 'Independent Scrutineer',
      organisation: 'Thornbury Vale Safeguarding Children Partnership',
      address: [],
      postcode: null,
    },
  ],
  salutation: 'Dear Thornbury Vale Safeguarding Children Partnership',
  title: 'Joint targeted area inspection of Thornbury Vale',
  authority: 'Thornbury Vale',
  inspection: { start: '2023-09-25', end: '2023-09-29', legalBasis: null },
  sections: [
    section(
      'narrative',
      null,
      p(
        'This letter summarises the findings of the joint targeted area inspection (JTAI) of the multi-agency response to serious youth violence in Thornbury Vale.',
      ),
      p(
        'This inspection took place from 25 to 29 September 2023. It was carried out by inspectors from Ofsted, the Care Quality Commission (CQC) and His Majesty’s Inspectorate of Constabulary and Fire & Rescue Services (HMICFRS).',
      ),
    ),
    section(
      'narrative',
      'Headline findings',
      p(
        'Thornbury Vale is a small borough in which violence between young people was, until lately, thought of as a trouble that belonged to the city along the line. The deaths of two boys in the winter of 2021 ended that belief. Agencies answered with energy and with sorrow, and the partnership that they have built since is one in which people trust one another enough to disagree.',
      ),
      p(
        'Children who are already known to be at risk are mostly well served. They have a worker who sticks with them, a plan that is honest about danger and somewhere to go after school. Their parents are treated as allies. For children at an earlier stage, the help on offer depends on which school they go to, on whether they are in school at all, and on how long they can wait for a mental health service.',
      ),
      p(
        'Leaders know most of this, and their own audits had told them much of what is in this letter. They do not yet have a shared way of knowing whether violence is falling because of what they do.',
      ),
    ),
    section(
      'areas-for-development',
      'What needs to improve?',
      bullets(
        'How well partners measure the effect of their work on serious youth violence, so that money follows what makes a difference.',
        'The time that children wait for help with trauma and anxiety, and the support that they get while they wait.',
        'Police officers’ recognition of children as victims of exploitation when they are first found carrying drugs or a knife.',
        'The notification of children’s social care by the emergency department when a young person with a stab wound leaves before treatment.',
        'Planning for young people who turn eighteen while they are still at risk, including for those who have special educational needs or disabilities.',
        'Consistency in the minutes of multi-agency meetings, and the speed with which they reach those who have to act on them.',
      ),
    ),
    section(
      'strengths',
      'Strengths',
      bullets(
        'A shared and ambitious strategy, written with young people and bereaved families, and overseen by a board whose members hold each other to account.',
        'Skilled, persistent youth workers who meet children in the emergency department, in custody and at the school gate, and keep up contact with them for as long as it is wanted.',
        'The daily exploitation meeting, at which partners share information quickly and agree who will do what before dark.',
        'Early identification of younger brothers and sisters of children at risk, and support for their parents.',
        'Head teachers’ commitment to keeping children in school, which has cut permanent exclusions by half in two years.',
        'Co-located teams in which social workers, police officers and nurses learn from each other, and in which morale is high.',
      ),
    ),
    section(
      'narrative',
      'Main findings',
      p(
        'Information about children at risk of violence is gathered well at the front door. Practitioners in the multi-agency safeguarding hub have good local knowledge and put together what is said in schools, on buses and online. Thresholds are clear to those who refer. When a contact does not need a social worker, the reason is explained, and a youth worker or a family practitioner is offered instead.',
      ),
      p(
        'The daily exploitation meeting is chaired jointly by a detective inspector and a service manager. It considers children who were missing overnight, were arrested, or whose names came up in intelligence. Actions are few and practical, and the chairs check on the next day that they were done. Health partners attend from both hospitals, although the representative of the mental health trust is often unable to do so.',
      ),
      p(
        'Child criminal exploitation is taken seriously by the specialist police team, whose officers are patient with frightened children and relentless in pursuit of the adults who exploit them. Front-line officers have been trained too, but their practice is inconsistent. In some of the records read by inspectors, a child found fifty miles from home with drugs that were plainly not their own was dealt with only as a suspect, and was given no appropriate adult for many hours.',
      ),
      p(
        'Social workers’ assessments of children at risk outside the home look at friends, places and journeys as well as at family. Many include a map drawn with the child. Safety plans are realistic. They say who a boy will ring, which door he will leave by and what his mother will say if somebody calls for him. Where risk goes up, strategy meetings are called promptly, and decisions in them are sound.',
      ),
      p(
        'Children’s views are sought, believed and used. Those who met inspectors said that they could spot an adult who was pretending to listen, and that most of these were not. A group of girls had told the partnership that its work was all about boys. Leaders listened, and a women’s centre is now paid to work with girls who are harmed by, or drawn into, violence.',
      ),
      p(
        'There are long waits for mental health services. Seven months is usual for a first appointment after trauma, and practitioners are left to hold worrying levels of distress in the meantime. A clinician who is attached to the youth justice service gives excellent advice, but she is one person, on a contract that ends in the spring.',
      ),
      p(
        'Schools are well supported by an inclusion team and by a link officer from the police. Children who are electively home-educated, or who are on the roll of a school and seldom in it, are less visible. The local authority has begun to visit them all, and in doing so has found eleven children about whom nobody had been worried enough.',
      ),
      p(
        'Ethnicity, faith and neighbourhood are discussed thoughtfully in supervision and in plans. Leaders have looked hard at why Black children are stopped and searched more often than others in the borough, have published what they found and have asked a panel of parents to watch the recordings with them.',
      ),
      p(
        'Help for families before trouble starts is growing. The family hubs run groups for the parents of children who are moving up to secondary school, the moment at which, leaders learned, many of those who were later harmed had begun to drift. Take-up is good in the east of the borough and poor in the two wards where violence is highest. Partners have not yet asked families there what would bring them in.',
      ),
      p(
        'Hospital staff are quick to recognise injuries that have been caused by weapons, and treat young people with kindness. When a patient leaves before being seen, however, the referral to children’s social care depends on the memory of whoever was on duty. Inspectors found two children for whom none was made. The trust has since altered its system so that a referral cannot be overlooked.',
      ),
      p(
        'Arrangements for young people who reach eighteen are uneven. Those who have been in care keep a personal adviser whom they know. Others lose their worker, their clinician and their school in the same summer. Adult services join planning late, and the probation service is not always told of the risks that a young person faces as well as of those that they pose.',
      ),
      p(
        'The workforce is experienced and, in the co-located teams, stable. Caseloads are manageable. Staff across the agencies have access to the same programme of training in trauma, contextual risk and adolescent development, and they use what they have learned from it. Reflective supervision is available to youth workers as well as to social workers, which is unusual and is much valued.',
      ),
      box(
        'Practice study: highly effective practice',
        p(
          'Idris, who is fifteen, was stabbed in the leg at a bus stop. A youth worker was beside his bed within an hour and stayed until his grandmother came. She learned that he had been carrying money for older boys since the summer, and that he was afraid for his sister.',
        ),
        p(
          'By the following afternoon the police had spoken with three adults, the housing association had found the family a flat in another town and both children had places at a new school. Idris sees the same youth worker each week. He has joined a boxing club, and has been asked by the partnership to help choose its next commander.',
        ),
      ),
      box(
        'Practice study: area for improvement',
        p(
          'Kayleigh was thirteen when she was first arrested, and sixteen by the time anyone asked who had given her the knife. In those three years eleven agencies wrote about her. Each described her behaviour with care, and none had read what the others wrote.',
        ),
        p(
          'Her education, health and care plan had been reviewed without her social worker, and her move from one school to another was not known to the nurse who was seeing her. She is now safe, and has helped to train police officers by telling them what she would have liked them to say.',
        ),
      ),
    ),
    section(
      'narrative',
      'Next steps',
      p(
        'We have determined that Thornbury Vale Borough Council is the principal authority. It should prepare a written statement of proposed action that says, agency by agency, what will be done about the findings in this letter, and by when.',
      ),
      p(
        'Thornbury Vale should send the written statement of action to protection.of.children@ofsted.example by 26 February 2024. It will inform the lines of enquiry at any future joint or single-agency activity by the inspectorates.',
      ),
    ),
  ],
  closing: [],
  signatories: [
    {
      name: 'Iseult Fairbrother',
      role: 'National Director Regulation and Social Care',
      organisation: 'Ofsted',
    },
    {
      name: 'Dr Lawrence Bexwell FRCP',
      role: 'Chief Inspector of Healthcare',
      organisation: 'Care Quality Commission',
    },
    {
      name: 'Gwendolen Marsh OBE',
      role: 'His Majesty’s Inspector of Constabulary and Fire & Rescue Services',
      organisation: null,
    },
  ],
  copies: [],
  footnotes: [],
}
