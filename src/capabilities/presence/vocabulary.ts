/** What somebody of the team does in a school (practices P1, P3, P5). */
export const functions = ['contact', 'bridge', 'nurse', 'social-work', 'care-worker'] as const
export type TeamFunction = (typeof functions)[number]

/** Even and odd are the weeks of the calendar: after a year of 53 weeks two odd ones follow each other. */
export const weekKinds = ['every', 'even', 'odd'] as const
export type WeekKind = (typeof weekKinds)[number]

export const announcementKinds = ['announcement', 'info-afternoon'] as const
export type AnnouncementKind = (typeof announcementKinds)[number]
