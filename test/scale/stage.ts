// A stage on which every table of a file holds something: the people of the matrix, and what they do in a family, a question and a
// concern about safety.
import { randomBytes, randomUUID } from 'node:crypto'
import type { Head } from '../../src/capabilities/access/heads.ts'
import { sealLooks } from '../../src/capabilities/access/sealing.ts'
import type { DisclosurePreview, NewDisclosure } from '../../src/capabilities/disclosures/contract.ts'
import type { Gathering } from '../../src/capabilities/meldcode/contract.ts'
import type { Overlaps } from '../../src/capabilities/overlap/contract.ts'
import type { Question, QuestionReceipt, Questions } from '../../src/capabilities/questions/contract.ts'
import { type FollowDeed, followQuestion } from '../../src/capabilities/questions/follow/follow.ts'
import type { Cast, Person } from '../cast.ts'
import type { ToldFamily } from '../families.ts'
import type { Column } from '../matrix/expected.ts'
import { type Operation, openApi, operationsOf } from '../matrix/operations.ts'
import { idsOf, requestsFor } from '../matrix/requests.ts'
import { type Standing, stageTheMatrix } from '../matrix/stage.ts'

export type Standings = Record<Column, Standing>

/** Makes ready the request of an operation as someone of the matrix, with what must be there before. */
export async function play(
  cast: Cast,
  { id, method, path }: Operation,
  { place, signIn }: Standing,
  known: Record<string, string> = {},
) {
  const person = await signIn()
  const request = requestsFor(cast, place)[id]
  const ids = { ...idsOf(place), ...known, ...(await request?.prepare?.(person)) }
  const address = path.replace(/\{(\w+)\}/g, (_, name: keyof typeof ids) => ids[name] ?? randomUUID())
  const headers = {
    ...(request?.ifMatch ? { 'if-match': request.ifMatch } : {}),
    ...(request?.contentType ? { 'content-type': request.contentType } : {}),
  }
  return { person, address, body: request?.body, send: () => person.send(method, address, request?.body, headers) }
}

const deeds: Partial<Record<Column, readonly string[]>> = {
  'who holds the regie': [
    ...[
      'questions_pickUpQuestion',
      'questions_handOverQuestion',
      'dossiers_tellNote',
      'dossiers_waitLonger',
      'dossiers_setNextStep',
    ],
    ...['dossiers_writeAddress', 'dossiers_noteMeasure', 'dossiers_nameStandIn', 'consent_storeScan', 'plan_scoreGoal'],
    ...['plan_tickAction', 'meldcode_takeStep', 'meldcode_answerQuestion', 'meldcode_decideOnReport'],
    ...['meldcode_tellVeiligThuis', 'meldcode_followUp', 'meldcode_closeMeldcode'],
  ],
  'a young person of 13': ['consent_raiseObjection'],
  'the privacy officer': ['consent_recordReview'],
}

/** Also answers the id of a package that was sent to Karin Bos. */
export async function stageEverything(cast: Cast): Promise<{ standings: Standings; packageId: string }> {
  const standings = await stageTheMatrix(cast)
  const operations = operationsOf(await openApi())
  for (const [column, ids] of Object.entries(deeds))
    for (const operation of operations.filter(({ id }) => ids.includes(id)))
      await (await play(cast, operation, standings[column as Column])).send()
  const young = standings['a young person of 13'].place
  await askWithoutParents(cast, young.family)
  const assessing = { place: young, signIn: () => cast.professional('noah') }
  await done(cast, operations, 'dossiers_noteCapability', assessing)
  await reportWithPieces(cast, standings['who holds the regie'].place.family)
  await handOver(cast)
  await letInAndOut(cast, standings['the school’s intern begeleider before consent'].place.family)
  const packageId = await tellOnce(cast, standings)
  await agreeToCompare(cast, standings)
  await sealLooks(cast.ports, { key: randomBytes(32), heads: keptNowhere })
  return { standings, packageId }
}

async function done(cast: Cast, operations: readonly Operation[], id: string, standing: Standing): Promise<void> {
  const operation = operations.find((one) => one.id === id)
  const { status } = operation ? await (await play(cast, operation, standing)).send() : { status: 404 }
  if (status >= 300) throw new Error(`${id} was answered ${status}`)
}

/** A question that is followed by its link, added to, and handed over to leerplicht on the asker's yes. */
async function handOver(cast: Cast): Promise<void> {
  const { wilgenhof, leerplicht } = cast.region.organisations
  const asked = await cast.stranger().post<QuestionReceipt>('/questions', {
    asker: 'PARENT',
    name: 'Wies',
    schoolId: wilgenhof,
    words: 'Mag mijn zoon een dag vrij?',
    phone: '06 12345601',
    schoolMayRead: true,
  })
  const noah = await cast.professional('noah')
  const { questions } = (await noah.get<Questions>('/questions')).body
  const id = questions.find((one) => one.reference === asked.body.reference)?.id ?? ''
  const token = asked.body.follow?.split('/').at(-1) ?? ''
  const follow = (deed: FollowDeed) => followQuestion(cast.ports, token, randomUUID(), deed)
  await follow({ kind: 'add', words: 'Het is voor een bruiloft.' })
  await noah.post(`/questions/${id}/_pickup`)
  await noah.post(`/questions/${id}/_tell`, { words: 'Ik zoek het uit.' })
  const words = 'Peter weet alles van verlof.'
  const passing = { destination: 'LEERPLICHT', organisationId: leerplicht, basis: 'asks', words }
  const { body } = await noah.post<Question>(`/questions/${id}/_forward`, passing)
  const followed = await follow({ kind: 'answer', passingId: body.passings[0]?.id ?? '', isYes: true })
  if (followed?.state !== 'passed-on') throw new Error(`handing over a question left it ${followed?.state}`)
}

/** Dirk gets a letter with which to sign in, and then comes in no more. */
async function letInAndOut(cast: Cast, family: ToldFamily): Promise<void> {
  const noah = await cast.professional('noah')
  const at = `/dossiers/${family.id}/persons/${family.personId('Dirk')}`
  const invited = await noah.post(`${at}/_invite`)
  const ended = await noah.post(`${at}/access/_end`, { reason: 'own-wish' })
  if (invited.status >= 300 || ended.status >= 300)
    throw new Error(`letting in and out was answered ${invited.status} and ${ended.status}`)
}

/** C-7: Sofiia is asked alone whether the youth nurse may read what waits for her mother. */
async function askWithoutParents(cast: Cast, family: ToldFamily): Promise<void> {
  const { youssef, ilse } = cast.region.people
  const noah = await cast.professional('noah')
  const asked = await noah.post(`/dossiers/${family.id}/consent-requests`, {
    subjectIds: [family.personId('Sofiia')],
    receiverAccountId: ilse.accountId,
    receiverOrganisationId: cast.region.organisations.jgz,
    receiverRole: ilse.role,
    purpose: 'COORDINATE_PLAN',
    categories: ['WELLBEING_SIGNAL'],
    goalIds: null,
    explanation: 'Ilse kan met je meedenken.',
    validUntil: cast.today(100),
    withoutParents: {
      reason: 'Thuis wordt het onveiliger als dit wordt verteld.',
      consultedAccountId: youssef.accountId,
      reviewOn: cast.today(14),
    },
  })
  if (asked.status >= 300) throw new Error(`asking without the parents was answered ${asked.status}`)
}

/** Noah tells Veilig Thuis of a concern, with a text of the dossier. */
async function reportWithPieces(cast: Cast, family: ToldFamily): Promise<void> {
  const noah = await cast.professional('noah')
  const note = {
    category: 'SAFETY_CONCERN',
    subjectIds: [family.personId('Elif')],
    isOwn: true,
    text: 'Elif was bang.',
  }
  await noah.post(`/dossiers/${family.id}/notes`, note)
  const concern = { about: 'Elif', dossierId: family.id, isAboutSchoolStaff: false, signals: 'Zij was bang.' }
  const opened = await noah.post<{ id: string }>('/meldcodes', { ...concern, seenOn: cast.today() })
  const at = `/meldcodes/${opened.body.id}`
  const { pieces } = (await noah.get<Gathering>(`${at}/gathering`)).body
  const told = await noah.post(`${at}/tellings`, {
    kind: 'report',
    receiverId: cast.region.organisations.veiligThuis,
    text: 'Wij melden onze zorg.',
    toldOn: cast.today(),
    pieces: pieces.map(({ id, sha256 }) => ({ id, sha256 })),
  })
  if (told.status >= 300 || pieces.length === 0) throw new Error(`a report with pieces was answered ${told.status}`)
}

/** Sanne sends something to the samenwerkingsverband and tells the family so; Noah asks a colleague to sign for a conflict of duties. */
async function tellOnce(cast: Cast, standings: Standings): Promise<string> {
  const { family } = standings['the school’s intern begeleider with consent'].place
  const at = `/dossiers/${family.id}`
  const [sanne, noah] = [await cast.professional('sanne'), await cast.professional('noah')]
  const common = { receiverPerson: null, subjectIds: [family.personId('Elif')], facts: {}, pieceIds: [], summaries: [] }
  const report: NewDisclosure = {
    ...common,
    kind: 'tlv-request',
    receiverOrganisationId: cast.region.organisations.swv,
    additions: [{ category: 'SUPPORT_NEED', text: 'Elif heeft een kleinere groep nodig.' }],
    wait: null,
    weighing: null,
  }
  const sent = await sanne.post<{ id: string }>(`${at}/disclosures`, await checked(sanne, at, report))
  const told = { toldOn: cast.today(), toldHow: 'Gebeld.' }
  await sanne.post(`${at}/disclosures/${sent.body.id}/_inform`, told)
  const breach: NewDisclosure = {
    ...common,
    kind: 'conflict-of-duties',
    receiverOrganisationId: cast.region.organisations.kompas,
    additions: [{ category: 'WELLBEING_SIGNAL', text: 'Elif is bang om naar huis te gaan.' }],
    wait: null,
    weighing: {
      ...{ consentTried: true, colleagueConsulted: true, noOtherWay: true, harmPrevented: true },
      reason: 'Er is gevaar in huis.',
      secondAccountId: cast.region.people.youssef.accountId,
    },
  }
  await noah.post(`${at}/disclosure-drafts`, await checked(noah, at, breach))
  return sent.body.id
}

/** What is sent, with the hash of what was shown before. */
async function checked(person: Person, at: string, given: NewDisclosure) {
  const { body } = await person.post<DisclosurePreview>(`${at}/disclosures/_preview`, given)
  return { ...given, packageHash: body.package.packageHash }
}

/** Both parents of the open family let their first child be compared. */
async function agreeToCompare(cast: Cast, standings: Standings): Promise<void> {
  const { family } = standings['who holds the regie'].place
  const wout = await cast.professional('wout')
  await wout.post('/overlap-switches', { isOn: true, dpiaOn: cast.today(-10), note: 'De DPIA is klaar.' })
  const noah = await cast.professional('noah')
  const path = `/dossiers/${family.id}/overlaps`
  await noah.post(path, { subjectIds: [family.personId('Elif')] })
  const { children } = (await noah.get<Overlaps>(path)).body
  const requestId = children.find((one) => one.requestId)?.requestId
  for (const parent of ['Aylin', 'Marco'])
    await (await cast.relative(family, parent)).post(`${path}/${requestId}/_answer`, { answer: 'GRANTED' })
}

const keptNowhere = {
  keep: () => undefined,
  async *kept(): AsyncGenerator<Head[]> {},
}
