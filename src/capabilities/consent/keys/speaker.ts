import type { ConsentKind, Role } from '../vocabulary.ts'
import type { DoorFact, Facts } from './facts.ts'

/** The role in which an organisation speaks when it is the source (domain-nl §1.4). */
const speakingRole: Readonly<Record<string, Role>> = {
  'youth-team': 'WIJKTEAM',
  school: 'SCHOOL_IB_ZOCO',
  jgz: 'JGZ',
  'care-provider': 'JEUGDHULP_PROVIDER',
  samenwerkingsverband: 'SWV',
  leerplicht: 'LEERPLICHT',
  municipality: 'JEUGDCONSULENT',
}

/** An organisation of a kind that is not in the list speaks as one whose secrecy no rule knows: no consent opens what it wrote. */
export const roleOfKind = (organisationKind: string): Role => speakingRole[organisationKind] ?? 'RVDK'

/** Which consent the source of a piece of information needs: who has a professional secret is released from it (C-2). */
export function kindForSource(role: Role): ConsentKind {
  const keepsNoSecret = role === 'PARENT' || role === 'YOUTH' || role.startsWith('SCHOOL_')
  return keepsNoSecret ? 'GDPR_GROUND' : 'SECRECY_RELEASE'
}

/** As whom the source of a door speaks; what a relative wrote goes as from a source without professional secrecy. */
export function senderOf(
  facts: Facts,
  door: Pick<DoorFact, 'source' | 'sourceKind'>,
): { sender: Role; senderRegime?: 'AVG_ONLY' } {
  if (door.sourceKind === 'relative') {
    const isYouth = facts.persons.find((one) => one.id === door.source)?.isChild ?? false
    return { sender: isYouth ? 'YOUTH' : 'PARENT', senderRegime: 'AVG_ONLY' }
  }
  return { sender: roleOfKind(facts.organisations.find((one) => one.id === door.source)?.kind ?? '') }
}
