// A look as a line of NEN 7513, with the field names of the Logius draft (domain-nl §4.1). The draft may change: it stands here alone.

/** A stored look with the names that go with it. */
export interface NamedLook {
  id: string
  at: string
  action: string
  attempted: 'viewed' | 'changed' | null
  viewerKind: 'professional' | 'relative' | 'system'
  accountId: string | null
  userName: string
  organisationId: string | null
  role: string | null
  behalfAccountId: string | null
  relativeId: string | null
  subjectId: string
  subjectName: string
  categories: readonly string[]
  grounds: readonly string[]
  groundIds: readonly string[]
  purpose: string | null
  policyVersion: number | null
  memberId: string | null
  requestId: string
}

export const nenFields = [
  'EventID',
  'EventActionCode',
  'EventDateTime',
  'EventOutcomeIndicator',
  'eventTypeCode',
  'userID',
  'alternateUserID',
  'userName',
  'userIsRequestor',
  'roleIDCode',
  'purposeOfUse',
  'networkAccessPointTypeCode',
  'networkAccessPointID',
  'participantObjectTypeCode',
  'participantObjectTypeCodeRole',
  'participantObjectDataLifeCycle',
  'participantObjectIDTypeCode',
  'participantObjectPermissionPolicySet',
  'participantObjectSensitivity',
  'participantObjectID',
  'participantObjectName',
  'participantObjectDetail',
  'participantObjectDescription',
  'AuditEnterpriseSiteID',
  'AuditSourceID',
  'AuditSourceTypeCode',
  'autorisatieProtocol',
  'behandelrelatieProtocol',
  'toestemmingsProfiel',
  'controles',
] as const
export type NenLine = Readonly<Record<(typeof nenFields)[number], string>>

/** C create, R read, U update, E execute. Nothing of a file is ever deleted here (D). */
const actionCodes: Readonly<Record<string, 'C' | 'R' | 'U' | 'E'>> = {
  added: 'C',
  changed: 'U',
  searched: 'E',
  emergency: 'E',
  derived: 'E',
  compared: 'E',
  invited: 'E',
  uninvited: 'E',
  'access-ended': 'E',
}
/** As DICOM says it: in use, translated to paper or a file, or disclosed anew. */
const lifeCycle: Readonly<Record<string, string>> = { added: '1', changed: '3', printed: '10', exported: '10' }

/** Every look can be given out like this. What is not kept is empty: of nobody, at home or at work, the network address. */
export function lookToNen7513(look: NamedLook): NenLine {
  const isRefused = look.action === 'refused'
  const done = isRefused ? (look.attempted ?? 'viewed') : look.action
  const list = (items: readonly string[]) => [...items].sort().join(' ')
  return {
    EventID: `rondom:${look.purpose ?? 'COORDINATE_PLAN'}`,
    EventActionCode: actionCodes[done] ?? 'R',
    EventDateTime: look.at,
    // 0 went well, 4 was refused.
    EventOutcomeIndicator: isRefused ? '4' : '0',
    eventTypeCode: isRefused ? `refused:${done}` : look.action,
    userID: look.accountId ?? 'rondom:system',
    // Who bears the responsibility: the member for whom a stand-in looked.
    alternateUserID: look.behalfAccountId ?? '',
    userName: look.userName,
    userIsRequestor: String(look.viewerKind !== 'system'),
    roleIDCode: look.role ?? (look.viewerKind === 'relative' ? 'FAMILY' : 'SYSTEM'),
    purposeOfUse: look.grounds.includes('D20') ? 'EMERGENCY' : (look.purpose ?? ''),
    networkAccessPointTypeCode: '',
    networkAccessPointID: '',
    // A person, in the role of the client whose data it is.
    participantObjectTypeCode: '1',
    participantObjectTypeCodeRole: '1',
    participantObjectDataLifeCycle: lifeCycle[done] ?? '6',
    participantObjectIDTypeCode: 'rondom:person',
    participantObjectPermissionPolicySet: policyOf(look),
    participantObjectSensitivity: list(look.categories),
    participantObjectID: look.subjectId,
    participantObjectName: look.subjectName,
    participantObjectDetail: `look ${look.id} request ${look.requestId}`,
    participantObjectDescription: '',
    AuditEnterpriseSiteID: look.organisationId ?? '',
    AuditSourceID: 'rondom',
    // An application server.
    AuditSourceTypeCode: '4',
    autorisatieProtocol: policyOf(look),
    behandelrelatieProtocol: relationOf(look),
    toestemmingsProfiel: list(look.groundIds),
    controles: list(look.grounds),
  }
}

const policyOf = ({ policyVersion }: NamedLook) =>
  policyVersion === null ? '' : `rondom:region-choices:${policyVersion}`

function relationOf({ memberId, relativeId }: NamedLook): string {
  if (memberId) return `rondom:member:${memberId}`
  return relativeId ? `rondom:relative:${relativeId}` : ''
}

/** Lines as CSV by RFC 4180; a value that a spreadsheet would take for a formula is quoted as text. */
export function nenCsv(lines: readonly NenLine[]): string {
  const cell = (value: string) => `"${(/^[=+\-@\t\r]/.test(value) ? `'${value}` : value).replaceAll('"', '""')}"`
  const rows = lines.map((line) => nenFields.map((field) => cell(line[field])).join(','))
  return [nenFields.join(','), ...rows, ''].join('\r\n')
}
