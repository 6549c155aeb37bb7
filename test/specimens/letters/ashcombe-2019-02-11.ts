import { bullet, bullets, p, type SpecimenLetter, section } from '../letter.js'

/**
 * A focused visit of the first years, with its judgements as bullets under "Findings". The letterhead comes
 * last in the content of page 1, and a footnote stands between the halves of a bullet.
 */
export const ashcombe: SpecimenLetter = {
  slug: 'ashcombe-2019-02-11',
  family: 'focused-visit',
  layout: {
    tagged: true,
    face: 'dejavu',
    hyphenates: false,
    bullet: '◼',
    letterhead: 'office',
    letterheadOrder: 'last',
    pageNumber: 'right',
    signatures: 'plain',
  },
  markdown: 'marked',
  html: 'bare',
  letterDate: { printed: '11 February 2019', iso: '2019-02-11' },
  addressees: [
    {
      name: 'Ms Verity Langstone',
      role: 'Director of Children’s Services',
      organisation: 'Ashcombe Metropolitan Borough Council',
      address: ['Civic Hall', 'Tannery Street', 'Ashcombe'],
      postcode: 'AQ1 7YX',
    },
  ],
  salutation: 'Dear Ms Langstone',
  title: 'Focused visit to Ashcombe Metropolitan Borough Council children’s services',
  authority: 'Ashcombe',
  inspection: { start: '2019-01-15', end: '2019-01-16', legalBasis: null },
  sections: [
    section(
      'narrative',
      null,
      p(
        'This letter summarises the findings of a focused visit to Ashcombe Metropolitan Borough Council children’s services on 15 and 16 January 2019. The inspectors were Lucian Farthing, HMI, and Meera Coldwell, HMI.',
      ),
      p(
        'Inspectors looked at the local authority’s arrangements for children in care, with a focus on how plans for their permanence are made and reviewed, and on the support that is given to those who live with members of their wider family.',
      ),
      p(
        'Inspectors read children’s records together with the social workers who had written them, watched a permanence panel, and met foster carers, reviewing officers, managers and a group of six young people who are, or have been, in care.',
      ),
    ),
    section(
      'narrative',
      'Overview',
      p(
        'Children in care in Ashcombe are well known by the adults who look after them, and most of them live in homes where they can stay. This is a marked change from the last inspection, in June 2016, when too many children had moved several times in a year. Leaders have invested in foster carers, in small teams and in time for social workers to do direct work, and children feel the benefit.',
      ),
      p(
        'The local authority has been slower to improve the support of children who live with relatives, whose carers told inspectors that they felt forgotten once an order had been made. Reviews are held on time, but the records of them are written for professionals and not for children. Senior managers knew of both of these weaknesses before the visit and have begun to put them right.',
      ),
    ),
    section(
      'areas-for-development',
      'What needs to improve in this area of social work practice',
      bullets(
        'the help, both financial and practical, that is offered to relatives who care for children, and the clarity with which it is explained to them',
        'the records of children’s reviews, so that a child or an adult who reads them in later life can understand why decisions were taken',
        'the speed with which life-story work is begun for children whose permanent home has been agreed.',
      ),
    ),
    section(
      'findings',
      'Findings',
      bullets(
        'Social workers see children often and alone. They know what makes each child laugh and what worries them, and write about it in plain and affectionate language. One record describes a boy’s collection of bus timetables with such care that a new worker was able to make friends with him in an afternoon.',
        'Decisions that a child should come into care are made at the right time. Where an emergency forces the decision, the service manager is consulted at any hour, and the reasons are recorded on the same day.',
        'Pre-proceedings work is purposeful. Letters to parents are short and clear about what must change, families are offered a meeting with relatives early, and managers end the work when it has succeeded, as well as when it has failed.[^1] A tracker that the head of service reviews each fortnight has brought the average length of this stage down from eleven months to six, and no child whose case was considered by inspectors had waited without a reason that was plain on the record and known to the court.',
        'Permanence is considered for every child by the time of the second review. Panels test whether brothers and sisters can live together, and ask for evidence when a plan would separate them. Twin planning is used well for babies, some of whom have been placed with carers who have gone on to adopt them. Panel members read their minutes aloud at the end of each meeting, so that everyone leaves with the same understanding of what was agreed.',
        'Foster carers speak highly of the training and the out-of-hours advice that they get. Retention is good and the number of fostering households has risen for three years. As a result, only nine children live more than twenty miles from home, and social workers visit them as often as they do the others.',
        bullet(
          'Care for children’s health is variable. Most have their assessments on time, but inspectors found that:',
          'dental checks had been missed by a third of those under five',
          'the waiting time for a first appointment with the borough’s emotional well-being service is 17 weeks',
          'strengths and difficulties questionnaires are completed but seldom used.',
        ),
        'The virtual school is ambitious for its pupils. Personal education plans have precise targets, extra tuition is arranged quickly when a child moves, and attendance is above the average for all pupils in the borough. No child in care has been permanently excluded since 2015.',
        'Young people who go missing are offered a conversation with someone independent within three days of their return. Those conversations are thoughtful, and what is learned from them about the places and people that put children at risk of exploitation is passed to the police the same day.',
        'Independent reviewing officers have manageable caseloads and meet children before their reviews. They raise concerns informally and well, but they seldom use the formal procedure when nothing follows, and drift for a small number of children has not been brought to the notice of senior managers.',
        'Children’s identity and heritage are thought about when they are matched with carers. A carer for a girl of Traveller heritage had been helped to keep up her links with an aunt and with the fair that the family attends every summer.',
        'Supervision of social workers is regular and reflective. Practitioners say that their managers are accessible and kind, that they know the children concerned, and that they help them think through difficult visits before they make them.',
        'The workforce is stable. There is one agency worker in the service, caseloads average fourteen, and newly qualified workers receive an unusually well-organised programme of support in their first year.',
        'Auditing is frequent and honest. It is carried out with the social worker present and includes a telephone call to the child’s carer. Its findings are collated each quarter, but it is not yet possible for leaders to show from them whether practice is better than it was a year before.',
      ),
    ),
  ],
  closing: [
    p(
      'Ofsted will take the findings from this focused visit into account when planning your next inspection or visit.',
    ),
  ],
  signatories: [{ name: 'Lucian Farthing', role: 'Her Majesty’s Inspector', organisation: null }],
  copies: [],
  footnotes: [
    'The pre-proceedings stage is the time in which a local authority tells parents that it may ask a court to decide about their child, and what they can do so that it need not.',
  ],
}
