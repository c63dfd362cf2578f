import type { Language } from '../../../platform/pure/language.ts'

/** What is wrong with a file or one of its rows. The value is what stands there, as text. */
export interface Fault {
  readonly code: FaultCode
  readonly line: number
  readonly column: string | null
  readonly value?: string
  /** What the sentence is about beside the value: another line, a name, what is allowed. */
  readonly about?: string
}

type Words = (value: string, about: string) => string

const sentences = {
  'empty-file': [() => 'Het bestand is leeg.', () => 'The file is empty.'],
  workbook: [
    () => 'Dit is een werkblad, geen CSV. Bewaar het eerst als CSV.',
    () => 'This is a workbook, not CSV. Save it as CSV first.',
  ],
  'wrong-encoding': [
    () => 'De tekens zijn niet te lezen: dit is geen UTF-8 of Latin-1. Bewaar het als CSV UTF-8.',
    () => 'The characters cannot be read: this is neither UTF-8 nor Latin-1. Save it as CSV UTF-8.',
  ],
  'unclosed-quote': [
    () => 'Hier begint een aanhalingsteken dat nergens sluit.',
    () => 'A quotation mark begins here and is never closed.',
  ],
  'too-many-rows': [
    (_, about) => `Het bestand heeft meer dan ${about} regels. Deel het op.`,
    (_, about) => `The file has more than ${about} rows. Divide it.`,
  ],
  'missing-column': [
    (_, about) => `Deze kolom ontbreekt. Zo mag hij heten: ${about}.`,
    (_, about) => `This column is missing. It may be called: ${about}.`,
  ],
  'double-column': [
    (_, about) => `Deze kolom staat er twee keer, ook als ${about}.`,
    (_, about) => `This column is there twice, also as ${about}.`,
  ],
  'too-few-cells': [
    (value, about) => `De regel heeft ${value} cellen en de kopregel ${about}.`,
    (value, about) => `The row has ${value} cells and the header ${about}.`,
  ],
  'fill-in': [() => 'Hier hoort iets te staan.', () => 'Something must stand here.'],
  garbled: [
    (value) => `In ‘${value}’ zijn tekens verminkt: het bestand is ooit in een verkeerde codering bewaard.`,
    (value) => `In ‘${value}’ characters are garbled: the file was once saved in a wrong encoding.`,
  ],
  'too-long': [
    (_, about) => `Dit is te lang: hooguit ${about} tekens.`,
    (_, about) => `This is too long: ${about} characters at most.`,
  ],
  form: [
    (value, about) => `‘${value}’ heeft niet de vorm ${about}.`,
    (value, about) => `‘${value}’ does not have the form ${about}.`,
  ],
  'not-on-list': [
    (value, about) => `‘${value}’ staat niet op de lijst: ${about}.`,
    (value, about) => `‘${value}’ is not on the list: ${about}.`,
  ],
  'no-date': [
    (value) => `‘${value}’ is geen bestaande datum. Schrijf JJJJ-MM-DD.`,
    (value) => `‘${value}’ is not an existing date. Write YYYY-MM-DD.`,
  ],
  'ends-before': [
    (value) => `De laatste dag (${value}) ligt voor de eerste.`,
    (value) => `The last day (${value}) is before the first.`,
  ],
  double: [
    (value, about) => `${value} staat ook op regel ${about}. Welke klopt?`,
    (value, about) => `${value} also stands on line ${about}. Which one is right?`,
  ],
  'of-another': [
    (value, about) => `${value} is al van ${about}.`,
    (value, about) => `${value} already belongs to ${about}.`,
  ],
  'several-match': [
    (value, about) => `${value} past op meer dan één: ${about}. Geef een nummer dat maar één keer voorkomt.`,
    (value, about) => `${value} fits more than one: ${about}. Give a number that occurs only once.`,
  ],
  'other-kind': [
    (value, about) => `${value} is hier bekend als iets anders: ${about}.`,
    (value, about) => `${value} is known here as something else: ${about}.`,
  ],
  'unknown-area': [
    (value) => `Het gebied ${value} is niet bekend. Laad eerst de gebieden.`,
    (value) => `The area ${value} is not known. Import the areas first.`,
  ],
  'unknown-organisation': [
    (value) => `De organisatie ‘${value}’ is niet bekend. Laad eerst de organisaties en scholen.`,
    (value) => `The organisation ‘${value}’ is not known. Import the organisations and schools first.`,
  ],
  'unknown-person': [
    (value, about) => `${value} is niet bekend bij ${about}. Laat deze cel leeg als het iemand anders is.`,
    (value, about) => `${value} is not known at ${about}. Leave this cell empty if it is somebody else.`,
  ],
  'role-does-not-fit': [
    (value, about) => `De rol ${value} past niet bij ${about}.`,
    (value, about) => `The role ${value} does not fit ${about}.`,
  ],
  'command-line-only': [
    (value) => `De rol ${value} geeft alleen wie de server beheert, met de opdracht import.`,
    (value) => `The role ${value} is given only by who runs the server, with the command import.`,
  ],
  yourself: [
    () => 'Dit ben je zelf: aan jezelf geef je geen werk.',
    () => 'This is yourself: you give yourself no work.',
  ],
} satisfies Record<string, readonly [nl: Words, en: Words]>

export type FaultCode = keyof typeof sentences

/** The reason as a sentence; where it stands goes beside it. */
export function reasonOf({ code, value = '', about = '' }: Fault, language: Language): string {
  const [nl, en]: readonly [Words, Words] = sentences[code]
  return (language === 'nl' ? nl : en)(shortened(value), about)
}

const shortened = (value: string) => (value.length > 60 ? `${value.slice(0, 59)}…` : value)

export const isFault = (one: unknown): one is Fault => typeof one === 'object' && one !== null && 'code' in one
