/** Words that roles and bodies are made of, and names are not. */
const ROLE_WORD =
  /\b(directors?|chief|officer|executive|inspector|head|manager|commissioner|constable|commander|superintendent|inspectors?|her|his|majesty[’']?s|chair|chairperson|chairman|leader?|mayor|member|deputy|assistant|acting|interim|strategic|regional|national|senior|nurse|doctor|consultant|lead|services?|children(?:[’']?s)?|famil(?:y|ies)|adults?|people|education|social|care|health|scrutineer|accountable|adviser|advisor|secretary|president|coordinator|partner|governance|safeguarding|probation|independent|youth|offending|corporate|principal|designated|divisional|associate|area|territorial|detective|ceo|dcs|hmi$)\b/i

/** Words for one who holds an office. */
const OFFICE_WORD =
  /\b(directors?|chief|officer|executive|inspector|head|manager|commissioner|constable|commander|superintendent|chair|chairperson|chairman|leader?|mayor|member|nurse|scrutineer|adviser|advisor|secretary|president|coordinator|lead|ceo|dcs|hmi$)\b/i

/** Words that name a body. */
const BODY_WORD =
  /\b(council|borough|city of|corporation|authority|trust|nhs|ccg|icb|clinical commissioning|commissioning|care board|board|partnership|police|constabulary|company|crc|nps|lscb|scb|team|yot|yjs|service|services|cafcass|ofsted|commission|cqc|hmi|hmic|hmicfrs|hmip|inspectorate|department|foundation|hospitals?|university|agency|ltd|limited|for children|force|collaborative|bcu|region)\b/i

/** Words of addresses and of markings, which stand in capitals like names; those that are surnames too are left out. */
const PLACE_WORD =
  /\b(centre|center|street|road|buildings?|avenue|square|floor|quay|wharf|campus|offices?|guildhall|shirehall|terrace|crescent|(town|city|civic|shire|county) hall|council house|confidential|private|addressee)\b/i

/** Whether a text has the words of an address or of a marking ("Private and confidential"). */
export function isPlace(text: string): boolean {
  return PLACE_WORD.test(text)
}

/** A line that opens with the name of a building, though the name has a body in it. */
const BUILDING =
  /^(?:the\s+)?(?:council|police|trust|municipal)\s+(?:house|offices?|buildings?|chambers?|headquarters|hq|centre)\b/i

/** Whether a line of an address names a building and no body: "The Council House". */
export function isBuilding(text: string): boolean {
  return BUILDING.test(text) && !isBody(text.replace(BUILDING, ''))
}

/** Whether a text has the words of a role. */
export function isRole(text: string): boolean {
  return ROLE_WORD.test(text)
}

/** Whether a text has the words of a body: a council, a police force, an inspectorate. */
export function isBody(text: string): boolean {
  return BODY_WORD.test(text)
}

/** Roles that are nothing without the body they are held in. */
const HEADSHIP = String.raw`(?:(?:independent|interim|acting|deputy|assistant|executive|operational|temporary|joint|vice)\s+)*(?:chairperson|chair|chief constable|chief officer|chief executive(?: officer)?|chief nurse|ceo|head of service|head(?! of service)|manager|accountable officer|clinical lead|commissioner|borough commander|managing director|accountable emergency officer)`

const HEADSHIPS = String.raw`${HEADSHIP}(?:\s+(?:and|&)\s+${HEADSHIP})*`

/** "Chair of …", "Chief Constable of …". */
const HEADSHIP_OF = new RegExp(
  String.raw`^(${HEADSHIPS})\s*(?:of|for|at|[-–—])\s+(?:the\s+)?(\p{Lu}.*)$`,
  'iu',
)

/** "Chief Officer Eastmere and Westmere CCG": the body stands right behind the role. */
const HEADSHIP_BARE = new RegExp(String.raw`^(${HEADSHIPS})\s+(\p{Lu}.*)$`, 'iu')

/** What a person holds, and where. */
export interface Held {
  role: string | null
  organisation: string | null
}

/** Whether a text names one who holds an office. */
export function isOffice(text: string): boolean {
  return OFFICE_WORD.test(text)
}

/**
 * Parts "Role, Body" and "Role of Body". A part that names no body stays with the role.
 */
export function splitRole(text: string | null): Held {
  const held = splitAtComma(text)
  if (held.organisation !== null || held.role === null) return held
  const [, role, body] = HEADSHIP_OF.exec(held.role) ?? []
  if (role && body && isBody(body)) return { role, organisation: body }
  return splitUnjoined(held.role)
}

/** Parts "Role, Body", and "Role Body" where nothing joins the two: a role that names its body in words of its own is whole. */
export function splitUnjoined(text: string | null): Held {
  const held = splitAtComma(text)
  if (held.organisation !== null || held.role === null) return held
  const [, role, body] = HEADSHIP_BARE.exec(held.role) ?? []
  if (!role || !body || !/^\p{Lu}/u.test(body)) return held
  const isItsBody = isBody(body) && !isOffice(body) && !isDepartment(body)
  return isItsBody ? { role, organisation: body } : held
}

/** Parts "Role, Body" at its comma; what names a body and nobody's office is a body. */
function splitAtComma(written: string | null): Held {
  // A comma may be printed twice.
  const text = written?.replace(/,(?:\s*,)+/g, ',').replace(/^[\s,]+|[\s,]+$/g, '')
  if (!text) return { role: null, organisation: null }
  const parts = text.split(/\s*,\s*/)
  const firstBody = parts.findIndex(
    (part, index) => index > 0 && isBody(part) && !/^and\b/.test(part) && !isDepartment(part),
  )
  if (firstBody > 0) {
    return { role: parts.slice(0, firstBody).join(', '), organisation: parts.slice(firstBody).join(', ') }
  }
  return isBody(text) && !isOffice(text)
    ? { role: null, organisation: text }
    : { role: text, organisation: null }
}

/** "Children's Services" and the like name what a role is for, or a part of a body, and no body. */
export function isDepartment(text: string): boolean {
  return (
    /^(children|people|young people|adult|education|families|learning|social care|health|communit)/i.test(
      text,
    ) && !/\b(council|trust|board|partnership|company|limited|ltd)\b/i.test(text)
  )
}

/** The words that stand between a role and its body and belong to neither. */
const CONNECTIVE = /^(of|for|at|the)$/

/**
 * The connectives that were left out when lines were parted into roles and bodies ("Chair of the Board"), for the word
 * account.
 */
export function connectivesOf(
  lines: readonly string[],
  people: readonly (Held & { name: string | null })[],
): string[] {
  const count = (texts: readonly (string | null)[]) => {
    const counts = new Map<string, number>()
    for (const word of texts.flatMap((text) => text?.toLowerCase().split(/[^\p{L}]+/u) ?? [])) {
      if (CONNECTIVE.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1)
    }
    return counts
  }
  const held = count(people.flatMap(({ name, role, organisation }) => [name, role, organisation]))
  return [...count(lines)].flatMap(([word, printed]) =>
    Array<string>(Math.max(0, printed - (held.get(word) ?? 0))).fill(word),
  )
}
