// Everything a family reads is plain Dutch (B1): short sentences, known words. Whoever adds a text finds it here by itself:
// each file with Dutch in it is checked, but for those that say here who else reads them.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import { type RequestText, requestText } from '../../src/capabilities/consent/request-text.ts'
import { longDate, relativeDay } from '../../src/platform/pure/format.ts'
import { hardWordIn, hardWords } from './plain-words.ts'
import { read, root, sentencesOf, sourcesIn, textsOf, wordsIn } from './texts.ts'

const wordsOnAverage = 15
const wordsAtMost = 22

/** Files with Dutch that no family meets, each with who does. */
const forOthers: Readonly<Record<string, string>> = {
  'src/app/web/professional/text.nl.ts': 'the shell of professionals',
  'src/capabilities/accounts/people/web/text.nl.ts': 'who keeps the people of an organisation or of the region',
  'src/capabilities/accounts/providers/web/text.nl.ts': 'the administrator of the region',
  'src/capabilities/accounts/scim/tokens/refusals.ts': 'who keeps the people of an organisation, and its ICT',
  'src/capabilities/accounts/scim/web/text.nl.ts': 'who keeps the people of an organisation, and its ICT',
  'src/capabilities/consent/emergency/web/text.nl.ts': 'a professional in an emergency, and the privacy officer',
  'src/capabilities/consent/region/web/text.nl.ts': 'the administrator of the region',
  'src/capabilities/consent/web/text.nl.ts': 'professionals who ask for consent',
  'src/capabilities/dossiers/family-access/web/text.nl.ts': 'professionals who invite a family to sign in',
  'src/capabilities/dossiers/regie/web/text.nl.ts': 'professionals whose colleague left families behind',
  'src/capabilities/dossiers/web/stand-in-text.nl.ts': 'professionals who name a stand-in or hand over the regie',
  'src/capabilities/dossiers/web/text.nl.ts': 'professionals at work on a family',
  'src/capabilities/meldcode/refusals.ts': 'the reporter alone: no family meets such a file',
  'src/capabilities/own-provider/refusals.ts': 'administrators who give somebody a new way in',
  'src/capabilities/own-provider/web/resets-text.nl.ts': 'who gives somebody a new way in, and the privacy officer',
  'src/capabilities/meldcode/web/text.nl.ts': 'the reporter alone',
  'src/capabilities/playing-field/areas/map-file/maps.ts': 'the administrator who loads a map',
  'src/capabilities/playing-field/areas/map-file/vocabulary.ts': 'the administrator who loads a map',
  'src/capabilities/playing-field/areas/web/text.nl.ts': 'professionals who look at the playing field',
  'src/capabilities/playing-field/imports/faults.ts': 'the administrator who brings a file in',
  'src/capabilities/playing-field/imports/refusals.ts': 'the administrator who brings a file in',
  'src/capabilities/playing-field/imports/web/text.nl.ts': 'the administrator of the region',
  'src/capabilities/playing-field/organisations/refusals.ts': 'the administrator of the region',
  'src/capabilities/playing-field/organisations/web/text.nl.ts': 'the administrator of the region',
  'src/capabilities/plan/web/text.nl.ts': 'professionals at work on a plan',
  'src/capabilities/playing-field/agreements/refusals.ts': 'who takes part in a cooperation',
  'src/capabilities/playing-field/agreements/version/vocabulary.ts': 'who takes part in a cooperation',
  'src/capabilities/playing-field/agreements/web/text.nl.ts': 'who takes part in a cooperation',
  'src/capabilities/playing-field/contacts/desk.ts': 'the team and the administrator, who read to whom a question goes',
  'src/capabilities/playing-field/contacts/web/text.nl.ts': 'a team that divides its schools',
  'src/capabilities/questions/routing/web/text.nl.ts': 'a team that divides its questions, and the administrator',
  'src/capabilities/presence/web/professional-text.nl.ts': 'professionals who keep what a school tells of itself',
  'src/capabilities/questions/web/professional-deed-text.nl.ts': 'professionals who answer questions',
  'src/capabilities/questions/web/professional-text.nl.ts': 'professionals who answer questions',
  'src/platform/web/text.nl.ts': 'the frame of the professionals’ screens',
}

/** Refusals in files that families meet, that only a professional can get, each with what they were doing. */
const forProfessionals: Readonly<Record<string, string>> = {
  'access.cannot-take-over': 'hands over the regie',
  'access.regie-only': 'changes the team or the gezag',
  'access.too-many-files': 'asks for the list of a whole region',
  'consent.keeps-regie': 'lets an organisation leave the region',
  'disclosures.no-supervision': 'prepares what goes to a youth protector',
  'dossiers.team-only': 'makes a dossier',
  'questions.without-name': 'makes a dossier of a question',
}

const request: RequestText = {
  asker: 'Noah Willems',
  askerOrganisation: 'Jeugdteam Waterrijk',
  receiver: 'Sanne Vermeer',
  receiverOrganisation: 'De Wilgenhof',
  about: ['Elif', 'Kerem'],
  levels: (
    ['IDENTITY_CONTACT', 'PLAN_GOAL_ACTION', 'LOGISTICS', 'SUPPORT_NEED', 'SCHOOL_PROGRESS', 'CARE_CONTENT'] as const
  ).map((category) => ({ category, level: 'summary' })),
  goals: ['Elif leest weer met plezier', 'Rust in de ochtend'],
  explanation: 'Sanne kan op school helpen met lezen.',
  newCircumstance: 'Elif gaat naar een andere groep.',
  validUntil: '2027-07-31',
  isOfYouthAlone: false,
  isBothWays: true,
}

/** Texts that are made rather than stored, as they are made. */
const made: Readonly<Record<string, () => string[]>> = {
  'src/capabilities/consent/request-text.ts': () => [
    requestText(request, 'nl'),
    requestText({ ...request, receiverOrganisation: request.askerOrganisation, goals: null }, 'nl'),
    requestText({ ...request, isOfYouthAlone: true, about: ['Elif'], goals: null }, 'nl'),
  ],
  'src/platform/pure/format.ts': () => [longDate('2026-11-22', 'nl'), relativeDay('2026-11-24', '2026-11-22', 'nl')],
}

const hasDutch = (file: string) =>
  file.endsWith('text.nl.ts') || /\bnl: ?['"`{(]|\bconst nl\b|\bnl: \(?\w*\)? ?=>/.test(read(file))

const forFamilies = sourcesIn('src/**/*.{ts,tsx}').filter(
  (file) => !file.endsWith('.en.ts') && hasDutch(file) && !(file in forOthers),
)

interface Refused {
  code: string
  nl: string
}

/** A file of refusals without those that only a professional can get. */
async function refusalsIn(file: string): Promise<string[]> {
  const module = (await import(pathToFileURL(join(root, file)).href)) as Record<string, unknown>
  const kinds = Object.values(module).flatMap((one) => (typeof one === 'object' && one ? Object.values(one) : []))
  const refused = kinds.filter((one): one is Refused => typeof (one as Refused)?.nl === 'string')
  return refused.filter((one) => !(one.code in forProfessionals)).map((one) => one.nl)
}

async function textsFor(file: string): Promise<string[]> {
  if (file.endsWith('/refusals.ts')) return refusalsIn(file)
  return made[file]?.() ?? textsOf(file, 'nl')
}

describe('plain Dutch (B1) in all that families and the public read', () => {
  test.each(forFamilies)('%s', async (file) => {
    const texts = await textsFor(file)
    expect(texts, 'no text was found: say above how it is made, or who else reads it').not.toEqual([])
    const sentences = sentencesOf(texts)
    const words = sentences.map(wordsIn).reduce((sum, length) => sum + length, 0)
    expect(words / Math.max(1, sentences.length)).toBeLessThanOrEqual(wordsOnAverage)
    expect(sentences.filter((one) => wordsIn(one) > wordsAtMost)).toEqual([])
    const hard = hardWords.flatMap((word) =>
      texts.filter((text) => hardWordIn(word).test(text)).map((text) => `${text} (better: ${word.plain})`),
    )
    expect(hard).toEqual([])
  })

  test('the texts of the family’s pages and of the public are among them', () => {
    expect(forFamilies).toEqual(
      expect.arrayContaining([
        'src/app/web/family/text.nl.ts',
        'src/app/web/family/sharing/text.nl.ts',
        'src/app/web/public/landing-page.ts',
        'src/capabilities/consent/request-text.ts',
        'src/capabilities/consent/refusals.ts',
        'src/capabilities/questions/web/follow-text.nl.ts',
        'src/capabilities/questions/web/text.nl.ts',
        'src/platform/refusals.ts',
      ]),
    )
  })

  test('whatever is said to be for others is still there', () => {
    const known = sourcesIn('src/**/*.{ts,tsx}')
    expect([...Object.keys(forOthers), ...Object.keys(made)].filter((file) => !known.includes(file))).toEqual([])
  })
})

describe('a list of words that are hard to read', () => {
  test.each([
    ['Wij bespreken jouw casus.', 'casus(sen)?'],
    ['Het Dossier is dicht.', 'dossiers?'],
    ['Wie heeft de regie?', 'regie(houder)?'],
    ['Je hulpvraag is gelezen.', 'hulpvragen?|hulpvraag'],
  ])('finds it in "%s"', (sentence, hard) => {
    expect(hardWords.filter((word) => hardWordIn(word).test(sentence)).map((word) => word.hard)).toEqual([hard])
  })

  test.each(['Registratie van je vraag.', 'De registers zijn bijgewerkt.', 'Zij tracteren.'])(
    'leaves "%s" alone: a word inside another is another word',
    (sentence) => {
      expect(hardWords.filter((word) => hardWordIn(word).test(sentence))).toEqual([])
    },
  )

  test('each word stands there once, with the plain word to use', () => {
    expect(new Set(hardWords.map((word) => word.hard)).size).toBe(hardWords.length)
    expect(hardWords.filter((word) => word.plain.trim() === '')).toEqual([])
  })
})
