export const nl = {
  title: 'Over te dragen',
  lead: 'Een collega werkt hier niet meer. Deze gezinnen hebben nu niemand die de regie houdt. Wie het overneemt, ziet om wie het gaat.',
  what: {
    family: (name: string) => `Een gezin van ${name}`,
    meldcode: (name: string) => `Een meldcode van ${name}`,
  },
  since: (day: string) => `sinds ${day}`,
  take: 'Overnemen',
  takeThis: (number: number, name: string) => `Nummer ${number}, van ${name}, overnemen`,
}
export type LeftBehindText = typeof nl
