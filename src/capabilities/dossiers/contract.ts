import Type, { type Static } from 'typebox'
import { CivilDate, Id, Instant, longText, Nullable, shortText } from '../../platform/contract.ts'
import { PartySchema, SharingMarker, Tiles } from '../access/contract.ts'
import { categories } from '../access/vocabulary.ts'
import { waysIn } from '../accounts/invitations/vocabulary.ts'
import { StandIn } from './stand-ins/contract.ts'

export const relations = [
  'child',
  'mother',
  'father',
  'parent',
  'step-parent',
  'guardian',
  'grandparent',
  'other',
] as const
export const gezagSources = ['gezagsregister', 'brp', 'court-order', 'statement'] as const
export const authorityStates = ['known', 'unknown', 'conflict'] as const
export const measureKinds = ['ots', 'guardianship'] as const
export const dossierStates = ['new', 'exploring', 'plan-runs', 'waiting-for-family', 'consent-stopped'] as const
export const Category = Type.Enum([...categories])

export const NewPerson = Type.Object(
  {
    key: Type.String({ minLength: 1, maxLength: 40, description: 'Verwijzing binnen dit bericht' }),
    givenName: shortText('Voornaam', 100),
    familyName: shortText('Achternaam', 100),
    relation: Type.Enum([...relations]),
    bornOn: CivilDate,
    schoolId: Type.Optional(Nullable(Id)),
    groupLabel: Type.Optional(shortText('Groep of klas', 40)),
    phone: Type.Optional(shortText('Telefoonnummer', 30)),
    email: Type.Optional(shortText('E-mailadres', 200)),
    isAsker: Type.Optional(Type.Boolean({ description: 'Deze persoon stelde de vraag' })),
  },
  { additionalProperties: false },
)
export type NewPerson = Static<typeof NewPerson>

export const NewAuthority = Type.Object(
  {
    child: Type.String({ description: 'key van het kind' }),
    holder: Type.String({ description: 'key van wie gezag heeft' }),
    sinceOn: Type.Optional(Nullable(CivilDate)),
    source: Type.Enum([...gezagSources]),
  },
  { additionalProperties: false },
)

/** What turns a question into a dossier: the people, who has gezag, and whether that is known. */
export const NewDossier = Type.Object(
  {
    questionId: Nullable(Id),
    persons: Type.Array(NewPerson, { minItems: 2, maxItems: 20 }),
    authorities: Type.Array(NewAuthority, { maxItems: 60 }),
    authorityStates: Type.Array(
      Type.Object({ child: Type.String(), state: Type.Enum([...authorityStates]) }, { additionalProperties: false }),
      { maxItems: 20 },
    ),
  },
  { additionalProperties: false },
)
export type NewDossier = Static<typeof NewDossier>

export const DossierRow = Type.Object({
  id: Id,
  name: Type.String({ description: 'Achternamen die je mag zien; leeg als geen naam gedeeld is' }),
  children: Type.Array(Type.Object({ givenName: Type.String(), age: Nullable(Type.Integer()) })),
  school: Nullable(Type.String()),
  state: Type.Enum([...dossierStates]),
  waitsFor: Type.Array(Type.String(), { description: 'Over wie het gezin nog moet antwoorden' }),
  /** The first day on which a yes ends, when that is soon. */
  endsOn: Nullable(CivilDate),
  askAgain: Type.Array(Type.String(), { description: 'Over wie het gezin opnieuw gevraagd moet worden' }),
  nextStep: Nullable(Type.Object({ text: Type.String(), dueOn: Nullable(CivilDate) })),
  consent: Nullable(Type.Object({ given: Type.Integer(), asked: Type.Integer() })),
  tiles: Tiles,
  changedAt: Nullable(Instant),
})
export type DossierRow = Static<typeof DossierRow>

export const Person = Type.Object({
  id: Id,
  givenName: Type.String(),
  familyName: Type.String(),
  isChild: Type.Boolean(),
  isYou: Type.Boolean(),
  relation: Type.Enum([...relations]),
  bornOn: Nullable(CivilDate),
  age: Nullable(Type.Integer()),
  school: Nullable(Type.String()),
  groupLabel: Nullable(Type.String()),
  phone: Nullable(Type.String()),
  email: Nullable(Type.String()),
  address: Nullable(
    Type.Object({
      id: Id,
      text: Type.String(),
      secretFrom: Type.Array(Type.Object({ id: Id, name: Type.String() })),
      marker: SharingMarker,
    }),
  ),
  hasAccount: Nullable(Type.Boolean()),
  wayIn: Nullable(
    Type.Enum([...waysIn], { description: 'Of deze persoon kan inloggen; alleen voor wie de regie heeft' }),
  ),
  gezag: Type.Array(
    Type.Object({
      childId: Id,
      childName: Type.String(),
      sinceOn: Nullable(CivilDate),
      source: Type.Enum([...gezagSources]),
      checkedOn: CivilDate,
    }),
    { description: 'Over wie deze volwassene gezag heeft' },
  ),
  /** At a child: what the court ordered, newest first. */
  measures: Type.Array(
    Type.Object({
      id: Id,
      kind: Type.Enum([...measureKinds]),
      organisation: Type.String(),
      sinceOn: CivilDate,
      untilOn: Nullable(CivilDate),
      source: Type.Enum([...gezagSources]),
      isRunning: Type.Boolean(),
    }),
  ),
  /** From 12 on, when a professional noted that this person cannot weigh this themself. */
  cannotWeigh: Nullable(Type.Object({ reason: Type.String(), by: Type.String(), on: CivilDate })),
  authorityState: Nullable(Type.Enum([...authorityStates], { description: 'Bij een kind: is het gezag bekend?' })),
  marker: SharingMarker,
})
export type Person = Static<typeof Person>

export const TeamMember = Type.Object({
  accountId: Id,
  name: Type.String(),
  role: Type.String(),
  organisationId: Id,
  organisation: Type.String(),
  party: PartySchema,
  isYou: Type.Boolean(),
  hasRegie: Type.Boolean(),
  state: Type.Enum(['regie', 'open', 'waiting', 'stopped', 'closed']),
  since: Nullable(CivilDate),
  until: Nullable(CivilDate),
  standsInFor: Nullable(Type.Object({ name: Type.String(), untilOn: CivilDate })),
  standIns: Type.Array(StandIn),
  mayNameStandIn: Type.Boolean(),
})
export type TeamMember = Static<typeof TeamMember>

/** What is written down about the reader as an adult, in a door about them alone: theirs to read, whatever else is closed (AVG 15). */
export const OwnDetails = Type.Object({
  bornOn: CivilDate,
  phone: Nullable(Type.String()),
  email: Nullable(Type.String()),
  marker: SharingMarker,
})
export type OwnDetails = Static<typeof OwnDetails>

export const Dossier = Type.Object({
  id: Id,
  name: Type.String(),
  state: Type.Enum([...dossierStates]),
  stateSince: Nullable(CivilDate),
  why: Type.Object({
    reason: Type.Enum(['regie', 'consent', 'youth-alone', 'family', 'emergency'], {
      description: 'youth-alone: de jongere zei ja, de ouders weten het niet',
    }),
    since: Nullable(CivilDate),
    until: Nullable(CivilDate),
  }),
  hasRegie: Type.Boolean(),
  own: Nullable(OwnDetails),
  persons: Type.Array(Person),
  team: Type.Array(TeamMember),
  nextStep: Nullable(
    Type.Object({
      id: Id,
      text: Type.String(),
      dueOn: Nullable(CivilDate),
      isYours: Type.Boolean(),
      marker: SharingMarker,
    }),
  ),
  questionId: Nullable(Id),
})
export type Dossier = Static<typeof Dossier>

/** Said of kinds of information that never open to a parent by themselves (access.md rule 6). */
export const NewTalk = Type.Object(
  {
    state: Type.Enum(['discussed', 'waits'], {
      description: 'discussed: er is over gepraat; waits: nog niet, ouders lezen het nog niet',
    }),
    personIds: Type.Optional(Type.Array(Id, { maxItems: 20, description: 'Met wie erover gepraat is' })),
    onDay: Type.Optional(Nullable(CivilDate)),
    reason: Type.Optional(Nullable(longText('Waarom nog niet; alleen het eigen team leest dit', 1000))),
    reviewOn: Type.Optional(Nullable(CivilDate)),
  },
  { additionalProperties: false },
)
export type NewTalk = Static<typeof NewTalk>

/** Now it has been talked about: the parents read it from here on. */
export const Told = Type.Object(
  { personIds: Type.Array(Id, { minItems: 1, maxItems: 20 }), onDay: CivilDate },
  { additionalProperties: false },
)
export type Told = Static<typeof Told>

/** Waiting longer: a new reason, a new day, and a second professional who agrees (I-3). */
export const LongerWait = Type.Object(
  {
    reason: longText('Waarom nog niet; alleen het eigen team leest dit', 1000),
    reviewOn: CivilDate,
    secondAccountId: Id,
  },
  { additionalProperties: false },
)
export type LongerWait = Static<typeof LongerWait>

export const NewNote = Type.Object(
  {
    category: Category,
    subjectIds: Type.Array(Id, { minItems: 1, maxItems: 20 }),
    isOwn: Type.Boolean({ description: 'Alleen voor ons team' }),
    text: longText('De notitie', 8000),
    summary: Type.Optional(longText('Korte samenvatting, voor wie alleen die mag lezen', 1000)),
    talk: Type.Optional(NewTalk),
  },
  { additionalProperties: false },
)
export type NewNote = Static<typeof NewNote>

export const NewAddress = Type.Object(
  {
    personId: Id,
    text: shortText('Straat, nummer, postcode en plaats', 300),
    secretFrom: Type.Array(Id, {
      maxItems: 40,
      uniqueItems: true,
      description: 'Mensen van het gezin en organisaties voor wie dit adres geheim is',
    }),
  },
  { additionalProperties: false },
)
export type NewAddress = Static<typeof NewAddress>

export const NewNextStep = Type.Object(
  { text: shortText('Wat komt er nu?', 200), dueOn: Nullable(CivilDate) },
  { additionalProperties: false },
)
export type NewNextStep = Static<typeof NewNextStep>

/** What the parents do not read yet. */
const Wait = Type.Object({
  noteId: Id,
  since: Nullable(CivilDate),
  reviewOn: Nullable(CivilDate),
  reason: Nullable(Type.String({ description: 'Alleen voor het team dat het opschreef' })),
  mayEnd: Type.Boolean({ description: 'Jouw organisatie schreef het: je kunt het nu openen, of langer laten wachten' }),
})

/** One piece that waits for a talk with the parents, on the home page of its writer and of who holds the regie. */
export const Review = Type.Object({
  dossierId: Id,
  name: Type.String(),
  noteId: Id,
  category: Category,
  about: Type.Array(Type.String()),
  by: Type.String(),
  since: CivilDate,
  reviewOn: CivilDate,
  isOverdue: Type.Boolean(),
  mayEnd: Type.Boolean(),
})
export type Review = Static<typeof Review>

export const TimelineItem = Type.Object({
  id: Id,
  kind: Type.Enum(['note', 'words', 'request', 'answer', 'goal', 'action', 'tick', 'score', 'wish']),
  at: Instant,
  day: CivilDate,
  title: Type.String({ description: 'Bij een doel, actie of notitie: de titel of soort' }),
  text: Nullable(Type.String()),
  isOwnWords: Type.Boolean({ description: 'Woorden van het gezin zelf' }),
  category: Nullable(Category),
  level: Nullable(Type.Enum(['dates', 'summary', 'full'])),
  by: Type.String(),
  wait: Nullable(Wait),
  talkedAbout: Nullable(Type.Object({ with: Type.Array(Type.String()), onDay: CivilDate })),
  marker: SharingMarker,
})
export type TimelineItem = Static<typeof TimelineItem>

/** What the organisation itself wrote in a file that is closed to it. */
export const OwnWriting = Type.Object({
  dossierId: Id,
  items: Type.Array(
    Type.Object({
      id: Id,
      kind: Type.Enum(['note', 'goal', 'action', 'tick', 'score', 'wish', 'next-step']),
      at: Instant,
      category: Nullable(Category),
      text: Type.String(),
      by: Type.String(),
    }),
  ),
})
export type OwnWriting = Static<typeof OwnWriting>

export const SearchText = Type.Object(
  { text: Type.String({ minLength: 1, maxLength: 100 }) },
  { additionalProperties: false },
)
export const AuthorityStateChange = Type.Object(
  {
    childId: Id,
    state: Type.Enum([...authorityStates]),
    holderIds: Type.Optional(
      Type.Array(Id, { maxItems: 20, description: 'Wie nu gezag heeft; zonder dit blijft dat zo' }),
    ),
    source: Type.Optional(Type.Enum([...gezagSources], { description: 'Waar je dat van weet' })),
  },
  { additionalProperties: false },
)
export type AuthorityStateChange = Static<typeof AuthorityStateChange>

/** A measure of the court over a child: supervision (OTS), or guardianship by an institution. */
export const NewMeasure = Type.Object(
  {
    childId: Id,
    kind: Type.Enum([...measureKinds]),
    organisationId: Id,
    sinceOn: CivilDate,
    untilOn: Nullable(CivilDate),
    source: Type.Enum([...gezagSources]),
  },
  { additionalProperties: false },
)
export type NewMeasure = Static<typeof NewMeasure>

export const EndOfMeasure = Type.Object({ lastOn: CivilDate }, { additionalProperties: false })
export type EndOfMeasure = Static<typeof EndOfMeasure>

/** Whether someone of 12 or older can weigh this themself; only a professional, by name and with a reason, says no. */
export const NewAssessment = Type.Object(
  { personId: Id, isCapable: Type.Boolean(), reason: longText('Waarom', 1000) },
  { additionalProperties: false },
)
export type NewAssessment = Static<typeof NewAssessment>
