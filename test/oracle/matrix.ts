// §1.7a of the domain reference, typed over by hand: each line a category, each column a purpose.
const COLUMNS = [
  'COORDINATE_PLAN',
  'REFER_HELP',
  'DECIDE_TLV',
  'DECIDE_YOUTH_HELP',
  'ATTENDANCE_ENFORCEMENT',
  'SAFETY_REPORT',
  'TRANSFER_SCHOOL',
  'TRANSFER_JGZ',
]

const LINES: Readonly<Record<string, string>> = {
  LOGISTICS: 'FFFFFFFF',
  IDENTITY_CONTACT: 'FFFFFFFF',
  ATTENDANCE: 'DSSSFSSD',
  SCHOOL_PROGRESS: 'SSFS--F-',
  SUPPORT_NEED: 'FFFS-SFS',
  WELLBEING_SIGNAL: 'SFSSSF-S',
  FAMILY_SITUATION: 'SS-S-F-S',
  HEALTH: 'SSSSSS-F',
  CARE_CONTENT: 'SS-F-S-S',
  SAFETY_CONCERN: 'SS-S-F-S',
  PLAN_GOAL_ACTION: 'FSSSDSSS',
  FINANCE_DEBT: '-----S--',
  CRIMINAL: '-----S--',
}

const LETTERS: Readonly<Record<string, string>> = { F: 'full', S: 'summary', D: 'dates' }

/** Purposes that may never hold a name have no column. */
export function mayHoldName(purpose: string): boolean {
  return purpose === 'COURT_INQUIRY' || COLUMNS.includes(purpose)
}

/** Undefined where the table has a dash; COURT_INQUIRY is read in the column of SAFETY_REPORT. */
export function levelIn(category: string, purpose: string): string | undefined {
  const column = COLUMNS.indexOf(purpose === 'COURT_INQUIRY' ? 'SAFETY_REPORT' : purpose)
  return LETTERS[LINES[category]?.[column] ?? '-']
}
