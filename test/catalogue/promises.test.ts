// What we may promise on a screen, why it is true, and where; and that no text promises what the law cannot keep.
import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { requestText } from '../../src/capabilities/consent/request-text.ts'
import { type Language, read, sentencesOf, sourcesIn, textsOf } from './texts.ts'

type Promised = { nl: string; en: string; because: string; where: string }

const promises: readonly Promised[] = [
  {
    nl: 'Je kunt dit altijd veranderen.',
    en: 'You can always change this.',
    because:
      'who said yes can take it back at any time, also while gezag is unknown or in conflict; opening again asks a decider',
    where: 'src/capabilities/consent/closing.ts',
  },
  {
    nl: 'Je kunt je antwoord altijd veranderen.',
    en: 'You can always change your answer.',
    because: 'as above; a no always counts',
    where: 'src/capabilities/consent/answer.ts',
  },
  {
    nl: 'Dat kan altijd.',
    en: 'You always can.',
    because: 'as above',
    where: 'src/capabilities/consent/switch.ts',
  },
  {
    nl: 'Je ziet wie heeft gekeken.',
    en: 'You see who has looked.',
    because: 'a handler that recorded no look throws before the commit, so nothing is answered',
    where: 'src/capabilities/access/enter.ts',
  },
  {
    nl: 'Bij “Wie heeft gekeken” zie je dat er is vergeleken.',
    en: 'Under “Who has looked” you see that there was a comparison.',
    because: 'the one function that compares writes a look in both files before it answers',
    where: 'db/migrations/0019_overlap.sql',
  },
  {
    nl: 'Soms moet dat even wachten voor iemands veiligheid.',
    en: 'Sometimes that has to wait a while for somebody’s safety.',
    because:
      'a limit, said beside the promise: looks at what waits for a talk or for safety are left out until the wait ends, and then they appear',
    where: 'db/migrations/0023_access_secret_looks.sql',
  },
  {
    nl: 'Je ouders zien deze vraag niet in Rondom.',
    en: 'Your parents do not see this question in Rondom.',
    because:
      'the question, its answers and what it opens stand behind doors that wait for the parents, and so do the looks',
    where: 'src/capabilities/consent/left-out/left-out.database.test.ts',
  },
  {
    nl: 'Soms moeten we iets doen voor iemands veiligheid.',
    en: 'Sometimes we must do something for someone’s safety.',
    because: 'a limit: the right to speak to Veilig Thuis (Wmo 5.2.6) needs no consent',
    where: 'src/capabilities/consent/policy/duties.ts',
  },
  {
    nl: 'Dat zeggen we je dan, als het kan.',
    en: 'We will then tell you, if we can.',
    because:
      'the duty to inform, which may wait for safety only (AVG 13, 14; UAVG 41); the code keeps the task open until somebody told it',
    where: 'src/capabilities/disclosures/inform.ts',
  },
  {
    nl: 'Dit heeft geen gevolgen voor de hulp.',
    en: 'This has no consequences for the help.',
    because: 'a no is a statement that only decide() reads, and it only keeps doors closed (C-5)',
    where: 'src/capabilities/consent/keys/deciders.ts',
  },
  {
    nl: 'Dat heeft geen gevolgen voor de hulp.',
    en: 'That has no consequences for the help.',
    because: 'as above; this is how the request itself says it',
    where: 'src/capabilities/consent/request-text.ts',
  },
  {
    nl: 'Dan vragen we dat hier eerst aan jullie.',
    en: 'Then we ask you here first.',
    because:
      'keys are asked for the plan, without facts: every row that then opens it to another organisation asks a yes',
    where: 'src/capabilities/consent/policy/sharing.ts',
  },
  {
    nl: 'Daarna stopt het vanzelf.',
    en: 'Then it stops by itself.',
    because: 'a key has a last day, and no key outlives the yes it rests on',
    where: 'src/capabilities/consent/keys/keys.ts',
  },
  {
    nl: 'Jullie kunnen er altijd iets bij schrijven.',
    en: 'You can always add something.',
    because: 'whoever of the family reads the plan may write wishes, goals, actions, ticks and scores',
    where: 'src/capabilities/plan/routes.ts',
  },
  {
    nl: 'Je hoort wie er keek en waarom.',
    en: 'They will tell you who looked and why.',
    because: 'each look is kept with person, organisation, role, action and ground; people keep the promise to tell',
    where: 'db/migrations/0001_access_tables.sql',
  },
  {
    nl: 'Binnen ….',
    en: 'Within ….',
    because: 'the form and the day of the answer count the same working days',
    where: 'src/capabilities/questions/rules.ts',
  },
  {
    nl: 'We bellen op werkdagen, tussen 9 en 17 uur.',
    en: 'We call on working days, between 9:00 and 17:00.',
    because: 'agreed by the region; people keep it, not the code',
    where: 'src/capabilities/questions/rules.ts',
  },
  {
    nl: 'Het kost niets.',
    en: 'It is free.',
    because: 'there is no charge and no place to pay',
    where: 'src/capabilities/questions/contract.ts',
  },
  {
    nl: 'Gratis, dag en nacht.',
    en: 'Free, day and night.',
    because: 'said of 112 and of Veilig Thuis, which answers at all hours without charge',
    where: 'src/app/web/public/shell.ts',
  },
]

/** What law or fact makes untrue: the three of the design, their English, and near relatives. */
const forbidden: readonly RegExp[] = [
  /de gemeente (ziet|krijgt|leest) alleen (aantallen|cijfers|getallen)/,
  /(alleen|slechts) (aantallen|cijfers) (gaan )?naar de gemeente/,
  /the municipality (only (sees|gets|reads)|(sees|gets|reads) only) (numbers|counts|figures)/,
  /(elke|iedere) keer (dat|als) (je|jij|iemand) kijkt,? (dan )?(ziet|weet) (het|een) gezin/,
  /(every|each) time (that )?(you|someone|somebody|anyone) looks?,? the family (also |too )?(sees|knows)/,
  /niets (doen|delen|gebeurt|gebeuren)? ?(zonder|buiten) (dat )?(jij|je|jullie|jouw)( het)? (weet|weten|toestemming|medeweten)/,
  /(we|wij) (doen|delen) niets zonder/,
  /(we (do|share)|nothing happens|nothing is shared) (nothing )?without (you|your|telling)/,
]

/** Words that make a sentence a promise, or the limit of one. */
const promising =
  /altijd|nooit|gevolgen|vanzelf|\bkost\b|gratis|werkdag|binnen …|wie heeft gekeken|voor iemands veiligheid|als het kan|je hoort wie|belt je|vragen we dat|niet in rondom/i
/** A question or a fault is no promise, nor is a refusal to promise. */
const isPromise = (sentence: string) => promising.test(sentence) && !/^(maak je|nog niemand)/i.test(sentence)

const familyAndPublic = [
  'src/app/web/public/text.nl.ts',
  'src/app/web/public/landing-page.ts',
  'src/app/trial/picker-page.ts',
  'src/app/entry-document.ts',
  'src/capabilities/questions/web/follow-text.nl.ts',
  'src/capabilities/questions/web/text.nl.ts',
  'src/capabilities/access/web/text.nl.ts',
  'src/platform/refusals.ts',
  'src/platform/http/field-errors.ts',
  ...sourcesIn('src/app/web/family/**/{text.nl,told-text}.ts'),
]

const sample = {
  asker: 'Noah Willems',
  askerOrganisation: 'Jeugdteam Waterrijk',
  receiver: 'Sanne Vermeer',
  receiverOrganisation: 'De Wilgenhof',
  about: ['Elif', 'Kerem'],
  levels: [{ category: 'PLAN_GOAL_ACTION' as const, level: 'full' as const }],
  goals: null,
  newCircumstance: null,
  explanation: 'Sanne kan op school helpen met lezen.',
  validUntil: '2027-07-31',
  isOfYouthAlone: false,
  isBothWays: true,
}

const inEnglish = (file: string) => file.replace('text.nl.ts', 'text.en.ts')

/** All that a family or anyone else reads, by file; the text of a request is made, not stored. */
function readByAll(language: Language): [string, string[]][] {
  const files = language === 'nl' ? familyAndPublic : familyAndPublic.map(inEnglish)
  const stored = files.map((file): [string, string[]] => [file, textsOf(file, language)])
  const texts = [sample, { ...sample, isOfYouthAlone: true }].map((one) => requestText(one, language))
  return [...stored, ['the text of a request', texts]]
}

const sentences = (language: Language) => readByAll(language).flatMap(([, texts]) => sentencesOf(texts))

describe('promises', () => {
  test.each(promises)('"$nl" is printed in both languages, and is true because $because', ({ nl, en, where }) => {
    expect(sentences('nl')).toContain(nl)
    expect(sentences('en')).toContain(en)
    expect(existsSync(new URL(`../../${where}`, import.meta.url)), where).toBe(true)
  })

  test('every sentence that promises something stands in the table', () => {
    const known = new Set(promises.map(({ nl }) => nl))
    expect(sentences('nl').filter((sentence) => isPromise(sentence) && !known.has(sentence))).toEqual([])
  })

  test('no text of the product promises what the law or the facts do not keep', () => {
    const found = sourcesIn('src/**/*.{ts,tsx}').flatMap((file) => {
      const text = read(file).toLowerCase().replaceAll(/[’`']/g, '’').replaceAll(/\s+/g, ' ')
      return forbidden.flatMap((pattern) => (pattern.exec(text)?.[0] ? [`${file}: ${pattern.exec(text)?.[0]}`] : []))
    })
    expect(found).toEqual([])
  })

  test.each([
    'De gemeente ziet alleen aantallen.',
    'Elke keer dat je kijkt, ziet het gezin dat ook.',
    'We doen niets zonder dat jij het weet.',
    'The municipality only sees numbers.',
    'Every time you look, the family sees it too.',
    'We do nothing without you knowing.',
  ])('the search would find "%s"', (sentence) => {
    expect(forbidden.some((pattern) => pattern.test(sentence.toLowerCase()))).toBe(true)
  })
})
