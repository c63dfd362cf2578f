/** How a question reaches the team (P5.1); each channel has its own answer times. */
export const channels = ['form', 'phone', 'school-staff', 'other-professional'] as const
export type Channel = (typeof channels)[number]

/** Meetings in which parties speak of a child, or of the cooperation itself. */
export const meetingKinds = [
  'school-care-team',
  'family-meeting',
  'team-meeting',
  'care-lead-meeting',
  'steering-group',
  'direction-group',
] as const
export type MeetingKind = (typeof meetingKinds)[number]

/** What must be settled before the first dossier (P1.6), in the order in which it is read. */
export const checklistItems = [
  'agreement',
  'roles',
  'dpia',
  'parent-information',
  'privacy-officer',
  'contacts',
] as const
export type ChecklistItem = (typeof checklistItems)[number]

/** Two items are the privacy officer's own; the administrator signs the others. */
export const itemsOfPrivacyOfficer: readonly ChecklistItem[] = ['dpia', 'privacy-officer']

/**
 * Who may hold the regie, of what an agreement could name: whom the rest can follow. Reading safety concerns whole goes with the regie
 * of a youth team alone (domain-nl §1.7b), consent is asked in its name, and questions arrive there.
 */
export const regieHolders = [{ organisationKind: 'youth-team', role: 'WIJKTEAM' }] as const
