import type { AddressText } from './address-text.nl.ts'

export const en: AddressText = {
  write: 'Address',
  title: (name) => `Where does ${name} live?`,
  text: 'Address',
  textHint: 'Street and number, postcode and place.',
  secret: 'Is this address secret from anybody?',
  secretHint: 'Whoever you tick sees this address nowhere. Nor that there is an address.',
  submit: 'Keep address',
  end: 'Does not live here any more',
  secretFrom: (names) => `Secret from ${names}`,
  who: (name) => `the address of ${name}`,
}
