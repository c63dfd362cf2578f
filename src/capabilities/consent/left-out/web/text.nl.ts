export const nl = {
  title: 'De ouders erbuiten laten',
  choose: 'Alleen aan de jongere vragen',
  chooseHint:
    'Alleen als het niet goed is om de ouders erbij te betrekken. De jongere beslist dan zelf. De privacyfunctionaris leest waarom.',
  lead: 'Dit opent alleen wat de ouders nog niet lezen. De ander ziet er geen namen bij. De ouders zien deze vraag niet.',
  reason: 'Waarom blijven de ouders erbuiten?',
  reasonHint: 'Zonder namen. Je team en de privacyfunctionaris lezen dit. Het gezin kan het opvragen.',
  consulted: 'Met welke collega heb je overlegd?',
  chooseConsulted: 'Kies een collega',
  reviewOn: 'Wanneer bekijk je het opnieuw?',
  reviewOnHint: 'Binnen vier weken. Doe je niets, dan gaat het op die dag dicht.',
  both: 'Jullie lezen ook wat deze collega hierover opschrijft, als die zelf in de zorg werkt.',
  line: (day: string) => `Zonder de ouders gevraagd. Bekijk dit opnieuw vóór ${day}, anders gaat het dicht.`,
  over: 'Zonder de ouders gevraagd. Dit is nu dicht.',
  said: (by: string, on: string, consulted: string) => `${by}, ${on}, na overleg met ${consulted}`,
  saidAlone: (by: string, on: string) => `${by}, ${on}`,
  noted: 'Alleen de jongere ziet dit antwoord in Rondom, met jouw naam erbij.',
  tray: {
    title: 'Zonder de ouders',
    lead: 'Deze jongeren beslissen zelf. Bekijk op tijd of dat zo blijft.',
    alone: (youth: string) => `${youth} beslist zonder de ouders`,
    until: (day: string) => `Opnieuw bekijken op ${day}`,
    over: (day: string) => `Na ${day} dichtgegaan: bekijk dit opnieuw`,
  },
  review: {
    open: 'Opnieuw bekijken',
    title: 'Blijven de ouders erbuiten?',
    submit: 'Bewaren',
    decision: 'Wat besluit je?',
    decisions: { 'goes-on': 'Het gaat door', ended: 'Het stopt nu' },
    hints: {
      'goes-on': 'Na overleg, tot een nieuwe dag.',
      ended: 'Wat hiermee open was, gaat meteen dicht.',
    },
    reason: 'Waarom?',
  },
}

export type LeftOutText = typeof nl
