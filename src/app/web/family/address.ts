import { useSyncExternalStore } from 'react'

export const tabs = ['plan', 'sharing', 'looks'] as const
export type Tab = (typeof tabs)[number]

const SEGMENT: Readonly<Record<Tab, string>> = { plan: 'plan', sharing: 'wie-ziet-wat', looks: 'gekeken' }

/** /gezin, or /gezin/{dossierId}/{tab}. */
export type Address = { dossierId: string | undefined; tab: Tab }

export const START = '/gezin'

export function pathOf(dossierId: string, tab: Tab): string {
  return `${START}/${dossierId}/${SEGMENT[tab]}`
}

export function addressOf(path: string): Address {
  const [, , dossierId, segment] = path.split('/')
  return { dossierId: dossierId || undefined, tab: tabs.find((tab) => SEGMENT[tab] === segment) ?? 'plan' }
}

const listeners = new Set<() => void>()
let moves = 0

function moved() {
  moves += 1
  for (const listener of listeners) listener()
}

function listen(listener: () => void): () => void {
  if (listeners.size === 0) addEventListener('popstate', moved)
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) removeEventListener('popstate', moved)
  }
}

export function useAddress(): Address {
  return addressOf(useSyncExternalStore(listen, () => location.pathname))
}

export function goTo(path: string) {
  history.pushState(null, '', path)
  scrollTo(0, 0)
  moved()
}

/** Another address for the same moment: going back does not return to the one before. */
export function replaceWith(path: string) {
  history.replaceState(null, '', path)
  for (const listener of listeners) listener()
}

/** Whether this is the first screen since the page was loaded; only later ones take the focus. */
export function hasMoved(): boolean {
  return moves > 0
}
