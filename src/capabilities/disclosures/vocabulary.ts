// The closed lists of telling something once. Read by server and browser alike; this file imports nothing.

export const disclosureKinds = [
  'attendance-report',
  'early-leaver-report',
  'tlv-request',
  'school-transfer',
  'help-decision',
  'supervision',
  'protection-inquiry',
  'jgz-transfer',
  'conflict-of-duties',
] as const
export type DisclosureKind = (typeof disclosureKinds)[number]

/** What the form asks besides what is in the file, each with how it is answered. */
export const factNames = {
  threshold: 'confirm',
  absentFrom: 'date',
  absence: 'text',
  schoolDid: 'text',
  inspectionUntil: 'date',
  decisionAsked: 'text',
  onRequest: 'confirm',
  inquiry: 'text',
} as const
export type FactName = keyof typeof factNames

/** The weighing of D19: each must be true. */
export const weighingPoints = ['consentTried', 'colleagueConsulted', 'noOtherWay', 'harmPrevented'] as const
export type WeighingPoint = (typeof weighingPoints)[number]
