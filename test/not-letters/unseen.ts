import type { SectionKind } from '../../src/schema.js'

/** A letter of a kind that no family describes; all of it invented. */
export interface Unseen {
  text: string
  /** The kinds of its sections that judge, in order. */
  judged: readonly SectionKind[]
}

export const UNSEEN: Readonly<Record<string, Unseen>> = {
  'thematic inspection': {
    judged: ['strengths', 'areas-for-development'],
    text: `Ofsted
Piccadilly Gate
Store Street
Manchester
M1 2WD
T 0300 123 1231
Textphone 0161 618 8524
enquiries@ofsted.gov.uk
www.gov.uk/ofsted

14 June 2012

Ms Petra Vane
Director of Children’s Services
Brackwater Council
Town Hall
Brackwater
BW1 2AB

Dear Ms Vane

Ofsted thematic inspection of services for disabled children

Thank you for your help during the thematic inspection that my colleagues carried out on 3 and 4 May 2012.

Strengths

• Workers know children well.

Areas for development

• Plans are late.

Yours sincerely

Jane Merrow
Her Majesty’s Inspector
`,
  },

  'thematic inspection without a letterhead': {
    judged: ['strengths', 'areas-for-development'],
    text: `14 June 2012

Ms Petra Vane
Director of Children’s Services
Brackwater Council
Town Hall
Brackwater
BW1 2AB

Dear Ms Vane

Thematic inspection: the quality of early help

This letter summarises what inspectors saw on 3 May 2012.

Strengths

• Workers know children well.

Areas for improvement

• Plans are late.

Yours sincerely

Jane Merrow
Her Majesty’s Inspector
`,
  },

  'monitoring visit': {
    judged: ['areas-for-development'],
    text: `14 June 2019

Ms Petra Vane
Director of Children’s Services
Brackwater Council
Town Hall
Brackwater
BW1 2AB

Dear Ms Vane

Monitoring visit to Brackwater children’s services

This letter summarises the findings of the monitoring visit to Brackwater children’s services on 3 and 4 May 2019. It was the second monitoring visit since the local authority was judged inadequate. The inspectors were Jane Merrow, Her Majesty’s Inspector, and Paul Wren, Her Majesty’s Inspector.

Areas covered by the visit

Inspectors looked at the front door.

Overview

Progress is slow.

Findings and evaluation of progress

• Thresholds are known.

What needs to improve

• Supervision.

Yours sincerely

Jane Merrow
Her Majesty’s Inspector
`,
  },

  'local area, two inspectorates': {
    judged: ['strengths', 'areas-for-development'],
    text: `14 June 2018

Ms Petra Vane
Director of Children’s Services
Town Hall
Brackwater
BW1 2AB

Dr A Finch, Chief Operating Officer, Brackwater Clinical Commissioning Group

Dear Ms Vane

Joint local area SEND inspection in Brackwater

Between 3 and 7 May 2018, Ofsted and the Care Quality Commission (CQC) conducted a joint inspection of the local area of Brackwater to judge the effectiveness of the area in implementing the reforms.

Strengths

• Parents are heard.

Areas for development

• Plans are late.

Yours sincerely

Ofsted Care Quality Commission

Matthew Bell Ursula Gall
Regional Director Deputy Chief Inspector

Jane Merrow
HMI Lead Inspector
`,
  },

  'local area, its last page lost': {
    judged: ['strengths', 'areas-for-development'],
    text: `14 June 2018

Ms Petra Vane
Director of Children’s Services
Brackwater Council
Town Hall
Brackwater
BW1 2AB

Dear Ms Vane

Joint local area SEND inspection in Brackwater

Between 3 and 7 May 2018, Ofsted and the Care Quality Commission (CQC) conducted a joint inspection. Inspectors spoke with children with special educational needs.

Main findings

• Leaders know.

Strengths

• Parents are heard.

Areas for improvement

• Plans are late.
`,
  },

  'survey visit': {
    judged: ['areas-for-development'],
    text: `14 June 2012

Ms Petra Vane
Director of Children’s Services
Brackwater Council
Town Hall
Brackwater
BW1 2AB

Dear Ms Vane

Survey visit to Larkfield School

Thank you for your hospitality during my visit on 3 May 2012 to look at work in geography.

Areas for improvement, which we discussed, include:

• Fieldwork.

I hope these observations are useful.

Yours sincerely

Jane Merrow
Her Majesty’s Inspector
`,
  },

  'annual assessment': {
    judged: ['strengths', 'areas-for-development'],
    text: `Ofsted
Piccadilly Gate
Store Street
Manchester
M1 2WD
T 0300 123 1231
Textphone 0161 618 8524
enquiries@ofsted.gov.uk
www.gov.uk/ofsted

14 June 2012

Ms Petra Vane
Director of Children’s Services
Brackwater Council
Town Hall
Brackwater
BW1 2AB

Dear Ms Vane

Annual children’s services assessment 2012

Ofsted guidance published in July explains that the annual assessment of a council’s children’s services is derived from the performance profile.

Key strengths

• Good schools.

Areas for further improvement

• Attainment.

Yours sincerely

Juliet Wren
Divisional Manager, Children’s Services Assessment
`,
  },

  'assurance visit': {
    judged: ['strengths'],
    text: `14 June 2021

Ms Petra Vane
Director of Children’s Services
Brackwater Council
Town Hall
Brackwater
BW1 2AB

Dear Ms Vane

Assurance visit to Brackwater

I am writing to set out the findings of an assurance visit to your authority on 3 May 2021.

Strengths

• Work goes on.

Yours sincerely

Jane Merrow
Her Majesty’s Inspector
`,
  },

  'short inspection of a school': {
    judged: [],
    text: `14 June 2012

Ms Petra Vane
Director of Children’s Services
Brackwater Council
Town Hall
Brackwater
BW1 2AB

Dear Ms Vane

Short inspection of Larkfield Primary School

Following my visit to the school on 3 May 2012, I write on behalf of Her Majesty’s Chief Inspector of Education, Children’s Services and Skills to report the inspection findings.

This school continues to be good.

Next steps for the school

• Attendance.

I am copying this letter to the chair of the governing body.

Yours sincerely

Paul Wren
Ofsted Inspector
`,
  },

  'review of health services': {
    judged: ['strengths', 'areas-for-development'],
    text: `14 June 2012

Ms Petra Vane
Director of Children’s Services
Brackwater Council
Town Hall
Brackwater
BW1 2AB

Dear Ms Vane

Children looked after and safeguarding review

This letter sets out the findings from our review of health services for children in Brackwater.

Strengths

• Nurses listen.

Areas for improvement

• Records.

Yours sincerely

Ann Bell
Deputy Chief Inspector
Care Quality Commission
`,
  },

  'inspection of youth offending work': {
    judged: ['strengths', 'areas-for-development'],
    text: `14 June 2012

Ms Petra Vane
Director of Children’s Services
Brackwater Council
Town Hall
Brackwater
BW1 2AB

Dear Ms Vane

Inspection of youth offending work in Brackwater

This letter sets out the findings of our inspection of Brackwater youth offending team on 3 May 2012.

Strengths

• Workers listen.

Areas for improvement

• Plans.

Yours sincerely

Alan Bell
HM Inspector of Probation
`,
  },
}
