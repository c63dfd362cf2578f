import type { RefusalKind } from '../../../../platform/refusal.ts'

export const scimRefusals = {
  endOfToken: {
    code: 'accounts.scim-token-end',
    status: 400,
    rule: 'scim-01',
    nl: 'Kies een dag na vandaag, hooguit een jaar vooruit.',
    en: 'Choose a day after today, a year ahead at most.',
  },
  noProvider: {
    code: 'accounts.scim-no-provider',
    status: 409,
    rule: 'scim-07',
    nl: 'Dit kan pas als er precies één manier van inloggen is die alleen voor deze organisatie geldt, en die zegt welk kenmerk iemand aanwijst.',
    en: 'This needs exactly one way of signing in that is for this organisation only, and that says which claim tells who somebody is.',
  },
  linkedByIct: {
    code: 'accounts.scim-linked-by-ict',
    status: 409,
    rule: 'scim-02',
    nl: 'ICT meldde deze persoon zelf al. De inlognaam verandert nu bij ICT.',
    en: 'ICT reported this person itself already. The sign-in name is now changed there.',
  },
  nameTaken: {
    code: 'accounts.scim-name-taken',
    status: 409,
    rule: 'scim-02',
    nl: 'Deze inlognaam hoort al bij iemand anders.',
    en: 'This sign-in name belongs to somebody else already.',
  },
} as const satisfies Record<string, RefusalKind>
