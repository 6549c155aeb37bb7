import { COPIES } from '../extract/formulas.js'
import { isDate } from './opener-marks.js'

/** What tells of a letter who sent it and what it is about. */
export interface Sent {
  /** The lines up to and with the salutation, letterhead included. */
  opener: readonly string[]
  /** Subject line and text. */
  body: string
  /** The lines behind the valediction. */
  closer: readonly string[]
  /** True where the subject line is that of a known family. */
  isKnown: boolean
}

/** Bodies that inspect, and offices that only they have. */
const INSPECTORATE =
  /\bOfsted\b|\bOffice for Standards in Education\b|\bCare Quality Commission\b|\b(CQC|HMI|HMCI|HMIC|HMICFRS|HMIP|HMIPS)\b|\b(HM|(Her|His) Majesty[’'`]?s) (Chief )?Inspect(or|orate)s?\b|\binspectorates?\b|\b(lead|senior|chief|additional|regulatory|managing|associate|team|school|social care) inspectors?\b|^inspectors?$/i

/** The contact lines of a letterhead; an address at an inspectorate may be the addressee's. */
const OWN_LETTERHEAD = /@ofsted\.gov\.uk|\bwww\.(ofsted\.gov\.uk|gov\.uk\/ofsted)|@cqc\.org\.uk|@hmic/i

/** Offices of those who are inspected, or whom an inspection concerns. */
const INSPECTED =
  /\b(director of (children|education|people|families|adult)|head ?teacher|head of (service|school)|principal|governors?|councillor|cllr|leader of|lead member|chief executive|(county|borough|city|district|parish|town) council|council$|hospitals?|nhs|trust|clinic|consultant|surgery|solicitors?|member of parliament|MP|chief constable|mayor|editor|press office|vicar|university)\b/i

/** Words without which nobody writes of an inspection. */
const SPEAKS_OF_INSPECTION =
  /\b(inspections?|inspected|inspectors?|(monitoring|focused|survey|thematic|good practice|themed|assurance|annual conversation) visits?|(area|annual|performance|progress) (review|assessment))\b/i

/** Words of one who has inspected, in the plural of inspectors or in the first person. */
const HAS_INSPECTED =
  /\binspectors (\w+ ){0,2}(found|saw|visited|met|looked|evaluated|considered|judged|identified|reviewed|noted|spoke|sampled)\b|\b(we|I) (\w+ ){0,2}(inspected|visited|evaluated)\b|\b(summari[sz]es?|contains?|outlines?|sets out|confirms?|reports?) (\w+ ){0,4}(findings|outcomes?|evidence)\b|\b(my|our) (\w+ ){0,3}(inspection|visit)\b/i

/** What inspectorates of services for children and learners look at. */
const INSPECTS =
  /\b(child(ren)?|young people|pupils|students|learners|safeguarding|schools?|social (care|work(ers)?)|colleges?|care leavers|adoption|fostering|special educational needs|SEND|local authorit(y|ies)|early years|apprentices?|youth offending|probation)\b/i

/** Whether a line names a body that inspects, or one who inspects for it. */
export function isInspectorate(line: string): boolean {
  return INSPECTORATE.test(line)
}

/** Why a letter is none of an inspectorate on what it saw, as far as its words tell; null where it is one. */
export function whyForeign({ opener, body, closer, isKnown }: Sent): string | null {
  const copies = closer.findIndex((line) => COPIES.test(line))
  const signature = (copies < 0 ? closer : closer.slice(0, copies)).slice(0, LONGEST_SIGNATURE)
  const isSigned = signature.some((line) => INSPECTORATE.test(line))
  const isHeaded = opener.some((line) => OWN_LETTERHEAD.test(line))
  const isOwn = isSigned || isHeaded
  const dated = opener.findIndex(isDate)
  // What stands above the date is the sender's.
  if (!isOwn && opener.slice(dated + 1).some((line) => INSPECTORATE.test(line)))
    return 'Unexpected letter to an inspectorate, expected one from it'
  if (!isSigned && signature.some((line) => INSPECTED.test(line)))
    return 'Unexpected letter from another body than an inspectorate, expected a letter on an inspection'
  if (isKnown) return null
  if (!SPEAKS_OF_INSPECTION.test(body) && !(isOwn && HAS_INSPECTED.test(body)))
    return 'Unexpected letter that speaks of no inspection, expected a letter on one'
  return isOwn || (HAS_INSPECTED.test(body) && INSPECTS.test(body))
    ? null
    : 'Unexpected letter that no inspectorate signs and in which nobody tells what was inspected, expected a letter on an inspection'
}

/** Lines of a signature, in which four bodies may sign; what stands below them is no part of it. */
const LONGEST_SIGNATURE = 24
