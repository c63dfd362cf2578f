export const nl = {
  title: 'Wat er is opgeschreven',
  by: (name: string, day: string): string => `${name} schreef dit op ${day}.`,
  short: 'Dit is de korte versie.',
  talkedAbout: (names: string, day: string): string => `Besproken met ${names} op ${day}.`,
  waits: 'Je ouders lezen dit nog niet. Het team praat eerst met hen.',
  more: 'Meer laten zien',
}

export type WrittenText = typeof nl
