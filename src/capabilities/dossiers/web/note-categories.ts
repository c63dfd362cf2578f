import type { Category } from '../../access/vocabulary.ts'

/**
 * What each role can write a note about: the kinds that it reads in full (domain-nl §1.7b), because nobody writes what they
 * may not read. Goals stand in the plan and names with the people, so neither is a kind of note. A test holds this against the law's table.
 */
const byRole: Readonly<Record<string, readonly Category[]>> = {
  SCHOOL_TEACHER: ['LOGISTICS', 'ATTENDANCE', 'SCHOOL_PROGRESS'],
  SCHOOL_IB_ZOCO: ['LOGISTICS', 'ATTENDANCE', 'SCHOOL_PROGRESS', 'SUPPORT_NEED', 'WELLBEING_SIGNAL'],
  SMW: ['LOGISTICS', 'SUPPORT_NEED', 'WELLBEING_SIGNAL', 'FAMILY_SITUATION', 'CARE_CONTENT', 'FINANCE_DEBT'],
  JGZ: ['LOGISTICS', 'SUPPORT_NEED', 'WELLBEING_SIGNAL', 'FAMILY_SITUATION', 'HEALTH'],
  WIJKTEAM: ['LOGISTICS', 'SUPPORT_NEED', 'WELLBEING_SIGNAL', 'FAMILY_SITUATION', 'CARE_CONTENT', 'FINANCE_DEBT'],
  JEUGDCONSULENT: ['LOGISTICS', 'SUPPORT_NEED'],
  JEUGDHULP_PROVIDER: ['LOGISTICS', 'SUPPORT_NEED', 'WELLBEING_SIGNAL', 'FAMILY_SITUATION', 'HEALTH', 'CARE_CONTENT'],
  EXPERTISETEAM: ['SUPPORT_NEED', 'WELLBEING_SIGNAL', 'HEALTH', 'CARE_CONTENT'],
  SWV: ['LOGISTICS', 'ATTENDANCE', 'SCHOOL_PROGRESS', 'SUPPORT_NEED'],
  LEERPLICHT: ['LOGISTICS', 'ATTENDANCE'],
  RMC: ['LOGISTICS', 'ATTENDANCE'],
  GI: [
    'LOGISTICS',
    'ATTENDANCE',
    'SUPPORT_NEED',
    'WELLBEING_SIGNAL',
    'FAMILY_SITUATION',
    'HEALTH',
    'CARE_CONTENT',
    'SAFETY_CONCERN',
  ],
  HUISARTS: ['LOGISTICS', 'SUPPORT_NEED', 'HEALTH'],
}

/** Who holds the regie also writes about safety (C-10). */
export function noteCategories(role: string | null, hasRegie: boolean): readonly Category[] {
  const own = byRole[role ?? ''] ?? ['LOGISTICS']
  return role === 'WIJKTEAM' && hasRegie ? [...own, 'SAFETY_CONCERN'] : own
}
