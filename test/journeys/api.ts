import type { Page } from 'playwright-core'

export type Answered = { status: number; text: string }

/** Calls the API from inside the page, with the cookies and the origin that its person has. */
export function callFrom(page: Page, method: string, path: string, body?: unknown): Promise<Answered> {
  return page.evaluate(
    async ([method, path, body]) => {
      const headers: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' }
      const answer = await fetch(path, { method, headers, ...(body === undefined ? {} : { body }) })
      return { status: answer.status, text: await answer.text() }
    },
    [method, path, body === undefined ? undefined : JSON.stringify(body)] as const,
  )
}

export type Read = { method: string; path: string; body?: unknown; isAbout: 'dossier' | 'list' }

/** Every address that answers something about a family to a professional. */
export function reads(dossier: string, search = 'a'): Read[] {
  const of = (path: string): Read => ({ method: 'GET', path: `/v1/dossiers/${dossier}${path}`, isAbout: 'dossier' })
  return [
    { method: 'GET', path: '/v1/dossiers', isAbout: 'list' },
    { method: 'POST', path: '/v1/dossiers/_search', body: { text: search }, isAbout: 'list' },
    of(''),
    of('/plan'),
    of('/timeline'),
    of('/consent-requests'),
  ]
}
