/**
 * The field's standard terms, gathered into concepts: what stands for the same thing ("MASH", "front door") shares
 * one feature, so that a term seen rarely in training still speaks. Phrases are separated by `|` and matched
 * by stems, the longest first. Written by hand from the vocabulary of statutory guidance and inspection; which theme
 * a concept speaks for, and how loudly, is learnt and not stated here.
 */
export const CONCEPTS: Readonly<Record<string, string>> = {
  'front-door':
    "front door | mash | multi agency safeguarding hub | multiagency safeguarding hub | safeguarding hub | single point of access | single point of contact | first response | first contact | contact centre | call centre | contact team | duty team | referral and assessment team | duty and assessment | initial response | advice and support team | gateway | customer service | integrated front door | access team | children's hub | access point | integrated hub | mast | single front door | call handler | contact service | request for support | request for service | multi agency hub | screening team | front-door | spa",
  'contact-referral':
    'referral | refer | contact and referral | inquiry | police notification | referrer | referring | referred',
  contacts: 'contact | contacts | initial contact',
  're-referral':
    're referral | repeat referral | re referred | repeated referral | repeat contact | rereferral | repeat',
  triage:
    'triage | screening | screened | screen | triaging | rag rated | rag rating | initial decision making | signpost | signposting | signposted',
  'referral-feedback':
    'feedback to referrer | outcome of referral | outcome of their referral | informed of the outcome',
  threshold:
    'threshold | eligibility | level of need | levels of need | continuum of need | application of threshold | threshold document | criteria | right level',
  'step-down':
    "step down | stepped down | step up | stepped up | stepping down | stepping up | step-down | escalated to children's social care | de escalate",
  'early-help':
    "early help | caf | common assessment framework | early intervention | early support | team around the child | team around the family | tac | taf | lead professional | family hub | children's centre | universal service | targeted service | targeted support | targeted youth support | troubled families | family support | parenting programme | preventative | preventive | prevention | universal | early years | strengthening families | supporting families | early identification",
  'school-nursing':
    'school nurse | school nursing | health visitor | health visiting | midwife | midwifery | midwives | maternity | family nurse partnership',
  'out-of-hours':
    'out of hours | emergency duty | edt | emergency duty team | emergency duty service | eds | evening | evenings | night | overnight | weekend | weekends | outside of office hours | outside office hours | outside normal | 24 hour | bank holiday | daytime | working hours | out-of-hours',
  assessment:
    'assessment | assess | reassessment | core assessment | initial assessment | single assessment | social work assessment | child and family assessment | risk assessment | parenting assessment | pre birth assessment | assessed | assessing | reassess | updated assessment',
  analysis:
    'analysis | analyse | analytical | analysed | evaluate risk | weigh | weighing | history | historical | historic | past experience | cumulative | chronology of risk | impact of risk | risk and protective factor | protective factor | understanding of risk | identification of risk | identify risk | recognise risk | risks are | level of risk | risk to children | root cause | underlying cause | triangulate',
  curiosity:
    'professional curiosity | professionally curious | curious | curiosity | disguised compliance | over optimistic | overly optimistic | optimism | respectful uncertainty | inquisitive | explore | superficial | self reporting | self reported',
  risk: 'risk | risks | vulnerability | vulnerable | harm | significant harm | danger',
  unborn: 'unborn | pre birth | pregnancy | pregnant | baby | babies | infant',
  'wider-family':
    'family network | wider family | extended family | fathers | father | men | significant male | family group conference | family members | kinship | connected person',
  'strategy-meeting': 'strategy discussion | strategy meeting | strategy | strat | initial strategy',
  'strategy-plan': 'strategic | strategically | strategic plan | strategic priority',
  s47: 'section 47 | s47 | child protection enquiry | child protection enquiries | child protection investigation | child protection inquiry | joint investigation | enquiry | enquiries | single agency enquiry | joint enquiry | child abuse investigation',
  'cp-conference':
    'child protection conference | case conference | initial child protection conference | review child protection conference | icpc | rcpc | conference chair | child protection chair | conference | independent chair | core group | core groups',
  'cp-plan':
    'child protection plan | child protection planning | subject to a plan | child protection process | child protection procedure | child protection',
  'immediate-protection':
    'immediate protection | police protection | immediate action | immediate safety | emergency protection | safeguard | immediate risk | protected from harm | kept safe',
  'cp-medical':
    'child protection medical | medical examination | paediatric | paediatrician | medical | injury | bruising | non accidental | forensic medical',
  'pre-proceedings':
    'pre proceedings | public law outline | plo | letter before proceedings | letters before proceedings | court | care proceedings | legal planning | legal gateway | legal advice | family court | proceedings | legal threshold | legal',
  allegations:
    'lado | designated officer | local authority designated officer | allegation | allegations against | position of trust | people in positions of trust',
  plan: "plan | planning | care plan | child in need plan | safety plan | contingency plan | contingency planning | pathway plan | personal education plan | pep | action plan | smart | measurable | outcome focused | goals | clear actions | multi agency plan | care planning | child's plan | children's plan | written plan | plans | written agreement | written agreements",
  'child-in-need': 'child in need | children in need | cin | section 17 | child in need visit',
  'case-closure':
    'case closure | closure | closed | close | closing | transfer | transferred | case transfer | transition | transition point | handover | ended too soon | closed too soon | transition to adult',
  review:
    "review | reviewed | independent reviewing officer | iro | iros | looked after review | children's review | reviewing | midway",
  permanence:
    "permanence | permanency | adoption | adopt | special guardianship | foster | fostering | foster carer | long term matched | matched | placement | residential | children's home | reunification | return home | rehabilitation | placement stability | secure order | discharge of care order | care order | early permanence | unregistered | unregulated | placed with parents | placement with parents | placed at home | supported accommodation | secure home",
  'children-in-care':
    'looked after | children in care | child in care | corporate parent | corporate parenting | virtual school | cared for | enter care | entering care | come into care | coming into care | section 20 | life story | life story work | life work | edge of care | accommodated | connected carer | family time',
  'care-leavers':
    'care leaver | leaving care | personal adviser | pathway | care experienced | neet | employment | apprenticeship | staying close | staying put | local offer | setting up home | independent living | independence | training or employment | education employment or training | bed and breakfast | accommodation | housing | tenancy | homeless | homelessness | 16 and 17 | 16 17 year',
  'help-services':
    'support | intervention | help | service | provision | package of support | parenting | therapeutic | specialist service | programme | range of service | offer | practical support | intensive support | substance misuse | drug and alcohol | drug | alcohol | purposeful',
  education:
    'education | school | attendance | exclusion | excluded | educational | elective home | home educated | reduced timetable | teacher | college | learner | school place',
  'health-needs':
    'health need | health assessment | dental | immunisation | health passport | physical health | health history',
  visiting:
    'visit | visits | visited | visiting | statutory visit | home visit | regular visit | frequency of visit',
  'case-progress':
    'drift | drift and delay | delay | delayed | stall | lose momentum | progress | escalation | pace | swiftly | urgency',
  timeliness:
    'timely | timeliness | prompt | promptly | quickly | swift | speedy | delay | without delay | timescale | statutory timescale | within 24 hours | within one working day | working day | wait | waiting | waiting list | waiting time | too long | soon | late | longer | overdue | on time | time | earliest opportunity | expeditious | rapid | rapidly | immediate | immediately | lengthy | backlog | unnecessary delay | months | weeks | days | slow | slowly | time limit | 45 days | 15 days | responsive | hours | timeframe | timelier | as quickly as',
  voice:
    "voice | voice of the child | child's voice | views | wishes and feelings | wishes | feelings | lived experience | day to day lives | daily life | life is like | heard | hear | listened | listen | listened to | children's experiences | experience of children | participation | participate | children in care council | consulted | consult | advocate | advocacy | engaged with children | views of children | child centred | child focused | children told | parents told | said that | co production | feedback from children | feedback from families | contribute to their",
  'seen-alone':
    'seen | seen alone | spoken to | speak to children | spoke with children | see children | sees | child is seen | see the child | seen regularly',
  'direct-work':
    'direct work | tools | child friendly | know their children well | know the children well | know children well | relationship | relationships | trust | trusting | meaningful relationship | rapport | life story',
  'family-voice':
    'parents | family | families | carers | parent | engage with family | engaging families | parental | family views | working with families',
  equality:
    'equality | diversity | culture | cultural | ethnicity | ethnic | ethnic minority | language | interpreter | translation | translated | religion | religious | faith | identity | gender | transgender | sexuality | sexual orientation | black | minority | lgbt | lgbtq | heritage | protected characteristic | race | racism | first language | english is | bme | intersectionality | disproportionality | disproportionate | anti racist | diverse | roma | traveller | adultification',
  unaccompanied: 'unaccompanied | asylum | asylum seeking | refugee | uasc | migrant',
  disabled:
    'disabled | disability | disabilities | send | special educational need | sen | senco | ehc | ehcp | education health and care | autism | autistic | learning disability | learning difficulty | short break | complex health | adhd | neurodiverse | additional need | complex needs | special school | hearing impairment | children with disability',
  cse: 'child sexual exploitation | sexual exploitation | cse | child exploitation | exploitation | exploited | criminal exploitation | criminally exploited | cce | county line | gang | trafficking | trafficked | national referral mechanism | nrm | modern slavery | slavery | serious youth violence | youth violence | knife | knives | knife crime | contextual safeguarding | contextual | mace | vulnerable adolescent | extra familial | extra-familial | radicalisation | radicalised | prevent duty | channel panel | extremism | grooming | drug dealing | disruption | disrupt | abduction notice | abduction warning | perpetrator of exploitation | mapping | organised crime | weapon | missing and exploited | hotspot | risk outside the home | serious violence | violence reduction | peer group | stalking',
  missing:
    'missing | go missing | goes missing | missing from home | missing from care | return home interview | return interview | rhi | rhis | missing episode | absconding | children missing education | runaway | missing from education | philomena | home educated',
  'youth-justice':
    'youth offending | youth justice | yot | yos | yjs | youth offender | probation | national probation | crc | community rehabilitation | offending | offender | reoffending | criminal justice | custody | custodial | arrest | arrested | bail | detained | detention | appropriate adult | appropriate adults | charge | prosecution | cps | court order | mappa',
  'domestic-abuse':
    "domestic abuse | domestic violence | marac | multi agency risk assessment conference | idva | idvas | independent domestic violence | coercive control | coercive | controlling behaviour | dash | perpetrator | perpetrators | victim | victims | survivor | refuge | non abusive parent | clare's law | domestic violence protection | dvpn | dvpo | dvdp | operation encompass | encompass | honour based | forced marriage | female genital | fgm | matac | drive programme | mars | domestic incident | adult victim | violence against women | safe and together | domestic",
  'sexual-abuse':
    'sexual abuse | intra familial sexual | child sexual abuse | csa | harmful sexual behaviour | harmful sexual behaviours | sexually harmful | hsb | sexual assault referral | sarc | sexual assault | sexual offence | sex offender | registered sex offender | sexualised | sexually abused | sexual violence | rape | aim | aim3 | lucy faithfull | indecent | indecent image | sexual harm | sexual health | online abuse | familial environment | sexual | intrafamilial | intra familial',
  neglect:
    'neglect | neglected | neglectful | graded care profile | gcp | gcp2 | chronic neglect | neglect strategy | home conditions | neglect tool | was not brought | not brought | poor home conditions | neglect toolkit | quality of care tool',
  'mental-health':
    'mental health | emotional well being | emotional wellbeing | camhs | child and adolescent mental health | emotional | psychological | self harm | self-harm | suicide | suicidal | trauma | trauma informed | therapeutic | therapy | therapist | counselling | anxiety | mental ill health | psychologist | psychiatrist | psychiatric | wellbeing | well being | emotional health | crisis | adult mental health | talking therapies | trauma-informed | mental | cypmhs | bereavement | adverse childhood | clinician | substance misuse',
  'management-oversight':
    "management oversight | oversight | managers | manager | management direction | team manager | sign off | signed off | management decision | managerial | case direction | rationale | rationale for decision | decision making | decisions | grip | managers' | manager's | direction | tracker | tracking | track | panel | authoritative | direct and challenge | management",
  challenge:
    'challenge | challenging | challenged | escalation | escalate | escalated | escalation policy | professional challenge | dispute resolution | professional disagreement | resolution policy | hold to account | holding | check and challenge | constructive challenge',
  supervision:
    'supervision | supervised | supervisor | reflective supervision | reflective | supervisory | safeguarding supervision | case supervision | group supervision | supervise | critical reflection | supervision record',
  'case-recording':
    'record | recording | case record | case recording | recorded | chronology | chronologies | minutes | case note | case notes | flag | flags | flagged | flagging | alert | alerts | case file | file | documentation | documented | electronic record | electronic system | ict | it system | it systems | database | system do not | recording system | electronic | information system | management information system | template | genogram | case summary | up to date record | documents | log | icon | patient record | incompatible | client record | electronic case | written record | systmone | paper record | computer | data system | rio',
  'quality-assurance':
    'quality assurance | quality assure | audit | audits | auditing | audited | auditor | performance management | performance information | performance data | performance framework | performance | data | scrutiny | scrutinise | serious case review | serious case reviews | learning review | case review | local learning review | rapid review | scr | lessons | lesson learned | learning from | learn from | learning | complaint | complaints | self evaluation | self-evaluation | self assessment | self-assessment | dip sampling | dip sample | monitor | monitoring | measure | quality of practice | benchmarking | close the loop | closing the loop | moderation | section 11 | peer review | practice week | evaluation | evaluate | know themselves | feedback loop | dataset | data set | accurate understanding | thematic | scorecard | metrics | kpi | moderated',
  'workforce-capacity':
    'caseload | caseloads | workload | capacity | vacancy | vacancies | recruitment | recruit | retention | retain | agency staff | agency social worker | agency worker | turnover | staffing | staff shortage | stable | stability | stable workforce | workforce | workforce stability | unallocated | allocate | allocation | allocated | unallocated cases | change of social worker | changes in social worker | changes of social worker | morale | sickness | permanent staff | permanent | interim | well resourced | manageable | high caseload | staff shortages | long term absence | number of social workers | turnover of staff | feel supported | feel well supported | well supported | enjoy working | visible and accessible | overwhelmed | staff are committed | frequent changes | staff | headcount | posts',
  'workforce-skills':
    'training | trained | train | induction | qualified | qualification | newly qualified | nqsw | asye | assessed and supported year | professional development | learning and development | knowledge | skill | skills | skilled | expertise | experienced | inexperienced | competence | competent | confidence | confident | awareness | awareness raising | understanding | aware | knowledgeable | well trained | workforce development | academy | practice model | signs of safety | restorative practice | restorative | relationship based | motivational interviewing | practitioner knowledge | mandatory training | level 3 | cpd | workshop | champions | toolkit | briefing | model of practice | refresh | equipped | child development',
  partnership:
    'partner | partners | partnership | partnerships | partnership working | multi agency | multi-agency | multiagency | joint | jointly | joint working | joint work | together | working together | work together | co located | co location | co-located | collocated | collaboration | collaborative | collaborate | collaboratively | inter agency | attendance at meetings | attend | attended | attendance | relationships between | coordinated | co ordinated | co ordination | coordination | integrated | engagement of partners | contribution | all agencies | agencies | professionals | key agencies | other agencies | contribute | invited | silo | single agency | join up | joined up | involvement of | representation | multidisciplinary | multi disciplinary | work closely | close working | liaison | liaise | invite | participation in | partner agencies',
  police:
    'police | officer | officers | police officer | constabulary | force | detective | met | metropolitan police | police and crime commissioner | neighbourhood policing | public protection unit | ppn | vist | merlin | frontline officer | crime',
  'health-agency':
    'health | ccg | clinical commissioning group | nhs | nhs trust | gp | gps | hospital | emergency department | acute | primary care | icb | integrated care board | foundation trust | health practitioner | health professional | named nurse | designated nurse | named doctor | practice nurse | dentist | a and e | provider | clinical',
  'schools-agency':
    'schools | designated safeguarding lead | designated lead | school staff | education safeguarding | head teacher | headteacher | early years setting | education provider | education setting',
  'probation-agency':
    'probation | cafcass | prison | housing provider | voluntary sector | voluntary | community group | third sector | faith group',
  'information-sharing':
    'information sharing | sharing of information | share information | shared information | share | shared | sharing | information | notification | notify | notified | consent | consent is | notifying | inform | informed | informing | information exchange | communicate | communication | disclose | disclosure | intelligence | intelligence sharing | exchange of information | passed on | not routinely shared | parental consent | minutes shared | copied | told | receive information | pass on | data sharing | data protection | gdpr | requested information | lateral check | agency checks',
  leadership:
    'leader | leaders | leadership | senior leader | senior manager | director | chief executive | lead member | elected member | councillor | council | political | politically | corporate | board | lscb | safeguarding children board | safeguarding board | safeguarding children partnership | safeguarding partnership | improvement board | health and wellbeing board | governance | governance arrangements | accountability | strategy | strategic | strategies | vision | ambition | ambitious | priority | priorities | prioritised | commission | commissioned | commissioning | commissioner | joint commissioning | jsna | needs analysis | policy | policies | protocol | procedure | investment | invested | funding | resource | resources | financial | budget | restructure | restructuring | redesign | transformation | improvement plan | culture | since the last inspection | since the last visit | previous inspection | last inspection | strategic lead | strategic leadership | strategic plan | sufficiency | sufficiency strategy | sub group | subgroup | task and finish | innovation | innovative | model | pilot | investing | improvement | development plan | dcs | covid | pandemic | service development | steering group | strategic priority | oversight board | scrutiny committee | accountable | champion | commitment | structure | action plan',
  'private-fostering': 'private fostering | privately fostered',
  'young-carers': 'young carer | young carers',
  'quality-of':
    'quality of | quality | consistency of | consistency | effectiveness of | the response to | the extent to which | improve the',
  negation:
    'not | no | lack | lacking | lacks | limited | absence | insufficient | insufficiently | without | too few | failed | fail | fails | weak | poor | inconsistent | variable | too often | rarely | underdeveloped | gap | gaps | missed opportunity',
  positive:
    'good | effective | strong | well | excellent | robust | clear | impressive | improved | appropriate',
}
