export const nl = {
  write: 'Adres',
  title: (name: string) => `Waar woont ${name}?`,
  text: 'Adres',
  textHint: 'Straat en nummer, postcode en plaats.',
  secret: 'Is dit adres geheim voor iemand?',
  secretHint: 'Wie je aankruist, ziet dit adres nergens. Ook niet dat er een adres is.',
  submit: 'Adres bewaren',
  end: 'Woont hier niet meer',
  secretFrom: (names: string) => `Geheim voor ${names}`,
  who: (name: string) => `het adres van ${name}`,
}

export type AddressText = typeof nl
