export const nl = {
  open: (name: string | null) => (name ? `Vervanging van ${name}` : 'Laat je vervangen'),
  standsInFor: (name: string, until: string) => `Vervangt ${name} tot en met ${until}`,
  standIn: (name: string, from: string, until: string) => `${name} vervangt van ${from} tot en met ${until}`,
  title: (name: string) => `Wie vervangt ${name}?`,
  lead: (name: string) =>
    `Een vervanger leest en doet hetzelfde als ${name}. Wie ziet wie er keek, leest dat het namens ${name} was. Na de laatste dag stopt het vanzelf.`,
  who: 'Collega in dezelfde rol',
  choose: 'Kies een collega',
  from: 'Eerste dag',
  until: 'Laatste dag',
  untilHint: 'Hooguit drie maanden.',
  submit: 'Vervanging bewaren',
  end: (name: string) => `Vervanging door ${name} stoppen`,
  nobody: 'Er is nu geen collega in dezelfde rol. Vraag de beheerder van je organisatie om er een toe te voegen.',
  regie: {
    title: 'Regie overdragen',
    lead: 'Je collega houdt vanaf nu het overzicht voor dit gezin. Jij bent niet meer in het team en leest het dossier niet meer. Wat er met wie gedeeld is, verandert niet. Het gezin ziet dat jij dit deed.',
    who: 'Aan welke collega?',
    submit: 'Draag over',
  },
}

export type StandInText = typeof nl
