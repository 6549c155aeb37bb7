/** What archives hold beside letters, by what it is; all of it invented. */
export const OTHERS: Readonly<Record<string, string>> = {
  'report on local authority services': `Inspection of Brackwater local authority children’s services

Inspection dates: 3 June 2019 to 14 June 2019
Lead inspector: Jane Merrow, Her Majesty’s Inspector

Judgement Grade
Overall effectiveness Good

Services for children in Brackwater have improved since the last inspection.

What needs to improve

• The quality of plans.

• Supervision.

The experiences and progress of children who need help and protection: good

1. Most children receive help.

The Office for Standards in Education, Children’s Services and Skills (Ofsted) regulates and inspects to achieve excellence.

Piccadilly Gate
Store Street
Manchester
M1 2WD
T: 0300 123 1231
E: enquiries@ofsted.gov.uk
W: www.gov.uk/ofsted

© Crown copyright 2019
`,

  'report of the single inspection framework': `Brackwater Council

Inspection of services for children in need of help and protection, children looked after and care leavers

and

Review of the effectiveness of the Local Safeguarding Children Board

Inspection date: 3 June 2014 to 25 June 2014
Report published: 12 August 2014

Children’s services in Brackwater require improvement

Summary of key findings

Areas for improvement

• The quality of plans.

• Timeliness of visits to children.

What needs to improve

• Supervision of social workers.


Information about this inspection

The inspection team consisted of nine of Her Majesty’s Inspectors (HMI) and one additional inspector (AI) from Ofsted.

The inspection team

Lead inspector: Jane Merrow

Team inspectors: A Wren, B Finch
`,

  'joint report with its inspectors': `Joint targeted area inspection of Brackwater

Inspection of the multi-agency response to children at risk

Headline findings

Agencies work well together.

Strengths

• Police officers listen.

Areas for improvement

• The quality of plans.

• Timeliness of visits to children.

What needs to improve

• Supervision of social workers.

Inspection team

Jane Merrow
His Majesty’s Inspector, Ofsted

Paul Wren
Inspector, Care Quality Commission
`,

  'joint report that an inspector signs': `Joint targeted area inspection of Brackwater

Report of a joint inspection

Strengths

• Police officers listen.

Areas for improvement

• The quality of plans.

• Timeliness of visits to children.

What needs to improve

• Supervision of social workers.

Jane Merrow
His Majesty’s Inspector
`,

  'area report on special educational needs': `Area SEND inspection of Brackwater Local Area Partnership

Inspection dates: 3 to 7 June 2024

Dates of previous inspection: 4 May 2018

Inspection outcome

The local area partnership’s arrangements lead to inconsistent experiences.

What is it like to be a child or young person with SEND in this area?

Children wait.

Areas for improvement

• The quality of plans.

• Timeliness of visits to children.

What needs to improve

• Supervision of social workers.

Local area partnership details

Local authority
Brackwater Council

Petra Vane, Director of Children’s Services

Inspection team

Ofsted
Jane Merrow, HMI, lead inspector
`,

  'school report': `School report

Inspection of a good school: Larkfield Primary School

Larkfield Lane, Brackwater BW1 2AB

Inspection dates: 4 and 5 May 2022

Outcome

Larkfield Primary School continues to be a good school.

What does the school do well and what does it need to do better?

Pupils read well.

Safeguarding

The arrangements for safeguarding are effective.

What does the school need to improve?

• Some subjects are not sequenced.

Headteacher Ann Lark

Inspection team

Jane Merrow, lead inspector Her Majesty’s Inspector
`,

  minutes: `Minutes of the Children’s Scrutiny Committee

Present: Cllr A, Cllr B

1. Joint targeted area inspection of Brackwater

The Director presented the letter. Members noted the strengths.

Areas for improvement

• The quality of plans.

• Timeliness of visits to children.

What needs to improve

• Supervision of social workers.

Signed

Petra Vane
Chair of the Committee
`,

  agenda: `Brackwater Council

Children’s Scrutiny Committee

Agenda

14 June 2019

1. Apologies
2. Minutes
3. Focused visit to Brackwater children’s services
4. Any other business

Petra Vane
Chief Executive
`,

  form: `Annex A: Complaint form

Your name: ____________
Address: ____________
Postcode: ____________

Which inspection does your complaint concern?

Strengths

• 

Signed: ____________ Date: ____________
`,

  'press release': `PRESS RELEASE

14 June 2019

Ofsted praises Brackwater children’s services

Inspectors found that children are safe. Councillor Wren said: “We are delighted.”

Strengths

• Social workers know children well.

ENDS

Notes to editors

For more information contact the press office on 01234 567890.
`,

  'press release in a letter': `Dear editor

Press release: Ofsted praises Brackwater

Inspectors found that children are safe. Please find below our release.

Strengths

• Social workers know children well.

Kind regards

Anna Bell
Press Office
Brackwater Council
`,

  'reply of a council': `Brackwater Council
Town Hall
Brackwater
BW1 2AB

14 June 2019

Ms Jane Merrow
Her Majesty’s Inspector
Ofsted
Piccadilly Gate
Manchester M1 2WD

Dear Ms Merrow

Focused visit to Brackwater children’s services

Thank you for your letter of 3 June. We welcome the findings.

Areas for improvement

• The quality of plans.

• Timeliness of visits to children.

What needs to improve

• Supervision of social workers.

Yours sincerely

Petra Vane
Director of Children’s Services
Brackwater Council
`,

  'reply without an address': `14 June 2019

Dear Jane

Focused visit to Brackwater children’s services

Thank you for your letter of 3 June. We welcome the findings of inspectors.

Areas for improvement

• The quality of plans.

• Timeliness of visits to children.

What needs to improve

• Supervision of social workers.

Yours sincerely

Petra Vane
Director of Children’s Services
`,

  'letter to staff': `14 June 2019

Dear colleague

Joint targeted area inspection of Brackwater

I am writing to tell you what inspectors found. Strengths they saw are below.

Strengths

• Good work.

Areas for improvement

• The quality of plans.

• Timeliness of visits to children.

What needs to improve

• Supervision of social workers.

Yours sincerely

Petra Vane
Chief Executive, Brackwater Council
`,

  'letter to parents': `14 June 2019

Dear parents and carers

Ofsted inspection

Inspectors visited the school last week. They found much to praise.

Strengths

• Pupils read well.

Areas for improvement

• Attendance.

Yours sincerely

Ann Lark
Headteacher
`,

  'letter of a hospital': `Brackwater Royal Infirmary
Hospital Road
Brackwater BW3 4CD

14 June 2019

Mr J Gosling
4 Larkfield Lane
Brackwater BW1 2AB

Dear Mr Gosling

Your appointment at the eye clinic

Your appointment is on 4 July 2019. Please bring your glasses.

Areas for improvement

• Your sight.

Yours sincerely

Dr A Finch
Consultant Ophthalmologist
`,

  'appraisal with strengths': `14 June 2019

Dear John

Your annual appraisal

Thank you for meeting me. This letter summarises what we discussed.

Strengths

• You are punctual.

Areas for development

• Your spreadsheets.

Yours sincerely

Mary Bell
Line Manager, Acme Ltd
`,

  'letter on a gas inspection': `Gas Safe Ltd

14 June 2019

Dear Mrs Heron

Gas safety inspection

Our inspector visited your property on 3 June. The boiler was found to be safe.

Areas for improvement

• Fit a carbon monoxide alarm.

Yours sincerely

Bob Flint
Service Engineer
`,

  'letter on an inspected flat': `14 June 2019

Dear Tenant

Property inspection

We inspected the flat on 3 June 2019 and found it clean.

Strengths

• Clean.

Yours faithfully

Rita Moss
Lettings Manager
`,

  'paper that quotes headings': `Understanding inspection letters: a corpus study

Abstract

We study the headings of inspection letters, such as “Strengths” and “Areas for improvement”.

1 Introduction

Inspectors write to directors (“Dear Mr Smith”).

Strengths

The letters are short.

Areas for improvement

The letters vary.

References

Ofsted (2019) Focused visit to Brackwater.
`,

  'CV of an inspector': `Jane Merrow
4 Larkfield Lane, Brackwater BW1 2AB
jane@example.org

Profile

Former Her Majesty’s Inspector.

Strengths

• Writing

• Listening

Areas for development

• Spreadsheets

Employment

2010–2019 Her Majesty’s Inspector, Ofsted
`,

  'source code': `import { readFile } from 'node:fs/promises'

/** Dear reader: this reads a file. */
export async function read(path) {
  const text = await readFile(path, 'utf8')
  // Strengths
  return text
}
`,

  'novel with a letter': `Chapter One

It was a wet night in Brackwater, and nobody was about.

Dear Mr. Wren,

I have to tell you that I shall not marry you. My aunt forbids it, and I like your brother better.

Yours sincerely,

Harriet Moss

He put the letter down and looked out at the rain.
`,

  'novel that says dear me': `Dear me, said the inspector, what a night.

He went out. The constable followed, and they visited the house in the lane.
`,

  recipe: `Bread

Mix flour and water. Bake.
`,

  'complaint to an inspectorate': `14 June 2019

Ofsted
Piccadilly Gate
Store Street
Manchester
M1 2WD

Dear Sir or Madam

Complaint about an inspection

Inspectors visited our nursery on 3 June. We think that they were wrong.

Yours faithfully

Tom Flint
Nursery Manager
`,

  'letter of a member of parliament': `House of Commons
London SW1A 0AA

14 June 2019

Dear Secretary of State

Inspection of children’s services in Brackwater

I write on behalf of my constituents, who were told that inspectors found serious weaknesses in services for children.

Yours sincerely

Rupert Cole MP
Member of Parliament for Brackwater
`,

  'formulas alone': `Dear Sir

Yours faithfully
`,

  'letter of a claims inspector': `14 June 2019

Dear Mrs Heron

Claim 1234

We have assessed your claim.

Yours sincerely

A Bell
Claims Inspector
`,

  'older school report': `INSPECTION REPORT

LARKFIELD PRIMARY SCHOOL

Brackwater

LEA area: Brackwater

Unique reference number: 123456

Headteacher: Mrs A Lark

Lead inspector: Mr J Merrow

Dates of inspection: 3rd to 5th March 2004

WHAT THE SCHOOL DOES WELL

• Pupils read well.

AREAS FOR IMPROVEMENT

• Attendance.
`,

  'improvement plan': `Brackwater improvement plan following the focused visit to Brackwater children’s services

Version 3

Areas for priority action

• Make supervision regular.

Owner: Petra Vane, Director of Children’s Services
`,
}
