import type { SessionsText } from './text.nl.ts'

export const en: SessionsText = {
  title: 'Who is signed in',
  lead: 'Everyone of your organisation who is signed in now. Sign somebody out when a device is lost, or when they do not belong here.',
  leadRegion:
    'Everyone who works in the region and is signed in now. Sign somebody out when a device is lost, or when they do not belong here.',
  search: 'Search by name',
  none: 'Nobody found.',
  noneHow: 'Nobody with this name is signed in now. Search by another part of the name.',
  more: 'There are more. Search by name.',
  who: 'Who',
  forWhom: 'For whom',
  opened: 'Signed in',
  seen: 'Last used',
  by: 'By',
  trial: 'trial',
  you: '(you)',
  out: 'Sign out',
  outOf: (name) => `Sign ${name} out here`,
  done: (name) => `${name} is signed out there.`,
  moment: (day, time) => `${day} at ${time}`,
}
