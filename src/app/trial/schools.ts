import type { Call } from '../../capabilities/access/actor.ts'
import { readReference } from '../../capabilities/playing-field/keeper.ts'
import { contactsAt, type SchoolContactRow } from '../../capabilities/playing-field/schools/queries.ts'
import { listTeamSchools } from '../../capabilities/playing-field/schools/read.ts'
import { keepStructure, noteHoliday, noteMoment, setRhythm } from '../../capabilities/playing-field/schools/write.ts'
import { firstDayOf, schoolYearOf } from '../../capabilities/presence/hours.ts'
import { twoWeeks, weekdayOf } from '../../capabilities/presence/rules.ts'
import { planSlot } from '../../capabilities/presence/slots.ts'
import { announce, noteException } from '../../capabilities/presence/write.ts'
import { agreeHours } from '../../capabilities/presence/year-hours.ts'
import { addDays } from '../../platform/pure/dates.ts'
import { structureOf } from './school-structures.ts'
import { asProfessional, type Stage } from './stage.ts'

/** What the schools tell of themselves, who is there when, and when the team last spoke with each. */
export async function tellOfSchools(stage: Stage): Promise<void> {
  await describeSchools(stage)
  await keepHolidays(stage)
  const contacts = await fixedContacts(stage)
  await planWeeks(stage, contacts)
  await spoke(stage, contacts)
  await announceSome(stage)
  await agree(stage)
}

const noahIn = (stage: Stage) => asProfessional(stage, stage.region.people.noah)
const yearOf = (stage: Stage) => schoolYearOf(stage.today())

async function describeSchools(stage: Stage): Promise<void> {
  const { sanne, esra, tom } = stage.region.people
  const { wilgenhof, kompas, vakcollege } = stage.region.organisations
  for (const [who, school, turn] of [
    [sanne, wilgenhof, 0],
    [esra, kompas, 1],
    [tom, vakcollege, 2],
  ] as const)
    await keepStructure(asProfessional(stage, who), school, 0, structureOf(who.name, turn, firstDayOf(yearOf(stage))))
}

/** Invented too: real dates differ by region and by year. */
async function keepHolidays(stage: Stage): Promise<void> {
  const year = yearOf(stage)
  const holidays = [
    ['Zomervakantie', `${year}-07-11`, `${year}-08-23`],
    ['Herfstvakantie', `${year}-10-17`, `${year}-10-25`],
    ['Kerstvakantie', `${year}-12-19`, `${year + 1}-01-03`],
    ['Voorjaarsvakantie', `${year + 1}-02-20`, `${year + 1}-02-28`],
    ['Meivakantie', `${year + 1}-04-24`, `${year + 1}-05-02`],
    ['Zomervakantie', `${year + 1}-07-10`, `${year + 1}-08-22`],
  ] as const
  for (const place of ['Waterrijk', 'Duinbeek', 'Oosterhage'])
    for (const [name, fromOn, untilOn] of holidays) await noteHoliday(noahIn(stage), { place, name, fromOn, untilOn })
}

interface Contact extends SchoolContactRow {
  call: Call
}

/** The fixed contacts of the team's schools, each able to act for themself. */
async function fixedContacts(stage: Stage): Promise<Contact[]> {
  const schools = await listTeamSchools(noahIn(stage))
  const all = await readReference(stage.ports, (db, today) =>
    contactsAt(
      db,
      schools.map(({ id }) => id),
      today,
    ),
  )
  // By the name of the school, so that a trial looks the same each time.
  return schools
    .flatMap(({ id }) => all.filter(({ school_id, task }) => school_id === id && task === 'contact'))
    .map((one) => ({
      ...one,
      call: {
        ports: stage.ports,
        requestId: stage.ports.newId(),
        actor: {
          kind: 'professional',
          accountId: one.account_id,
          organisationId: one.organisation_id,
          role: 'WIJKTEAM',
        },
      },
    }))
}

const times = [
  { fromTime: '08:45', untilTime: '10:30' },
  { fromTime: '11:00', untilTime: '12:30' },
  { fromTime: '13:15', untilTime: '15:00' },
] as const
const rooms = ['Kamer 1.04', 'Spreekkamer naast de hal', 'Ouderkamer', 'Teamkamer boven'] as const

/** The schools of the cast and seventeen others; nobody is in two at once, as the hours of a person follow each other. */
async function planWeeks(stage: Stage, contacts: readonly Contact[]): Promise<void> {
  const { wilgenhof, kompas, vakcollege, team, jgz } = stage.region.organisations
  const cast = [wilgenhof, kompas, vakcollege]
  const first = [...contacts].sort((a, b) => Number(cast.includes(b.school_id)) - Number(cast.includes(a.school_id)))
  const timesPlanned = new Map<string, number>()
  const fromOn = firstDayOf(yearOf(stage))
  for (const [turn, { account_id, school_id, call }] of first.slice(0, 20).entries()) {
    const nth = timesPlanned.get(account_id) ?? 0
    timesPlanned.set(account_id, nth + 1)
    await planSlot(call, school_id, {
      ...{ accountId: account_id, organisationId: team, function: 'contact', fromOn, untilOn: null },
      ...{ weekday: ((turn + 1) % 5) + 1, weeks: turn % 4 === 3 ? 'even' : 'every', room: rooms[turn % 4] ?? 'Hal' },
      ...(times[nth % 3] ?? times[0]),
    })
  }
  const { ilse } = stage.region.people
  for (const [school, weekday] of [
    [wilgenhof, 2],
    [kompas, 4],
  ] as const) {
    const { id } = await planSlot(noahIn(stage), school, {
      ...{ accountId: ilse.accountId, organisationId: jgz, function: 'bridge', fromOn, untilOn: null },
      ...{ weekday, weeks: 'every', fromTime: '08:30', untilTime: '11:30', room: 'Ouderkamer' },
    })
    if (school !== wilgenhof) continue
    const shown = twoWeeks({ slots: [], exceptions: [], holidays: [] }, stage.today()).filter(({ closed }) => !closed)
    const onDay = shown.findLast(({ day }) => weekdayOf(day) === weekday)?.day
    if (onDay !== undefined) await noteException(noahIn(stage), id, { onDay, other: null, reason: 'Cursus' })
  }
}

/** Most schools were spoken to in the past months; a few not for long, one never. */
async function spoke(stage: Stage, contacts: readonly Contact[]): Promise<void> {
  const kinds = ['visit', 'call', 'meeting'] as const
  const cast = Object.values(stage.region.organisations)
  for (const [turn, { school_id, call }] of contacts.entries()) {
    if (turn % 19 === 7 && !cast.includes(school_id)) continue
    const daysAgo = 3 + ((turn * 11) % 62)
    const words = turn % 5 === 0 ? 'Zorgteam: afspraken over het spreekuur gemaakt.' : null
    await noteMoment(call, school_id, { kind: kinds[turn % 3] ?? 'call', onDay: stage.today(-daysAgo), words })
    if (turn < 12)
      await noteMoment(call, school_id, { kind: 'meeting', onDay: stage.today(-daysAgo - 42), words: null })
  }
  await setRhythm(noahIn(stage), stage.region.organisations.vakcollege, 4)
}

async function announceSome(stage: Stage): Promise<void> {
  const { sanne, noah } = stage.region.people
  const { wilgenhof, vakcollege } = stage.region.organisations
  const day = addDays(stage.today(), 9 + ((10 - weekdayOf(addDays(stage.today(), 9))) % 7))
  await announce(asProfessional(stage, sanne), wilgenhof, {
    ...{ kind: 'info-afternoon', title: 'Infomiddag: samen lezen thuis', onDay: day, shownUntil: day },
    ...{ fromTime: '15:15', untilTime: '16:30', room: 'Aula' },
    words: 'Hoe help je je kind met lezen, zonder ruzie? Koffie en thee staan klaar. Kinderen mogen mee.',
  })
  await announce(asProfessional(stage, noah), wilgenhof, {
    ...{ kind: 'announcement', title: 'Inloop aan het begin van de dag', onDay: null, shownUntil: stage.today(60) },
    ...{ fromTime: null, untilTime: null, room: null },
    words: 'Je hoeft geen afspraak te maken. Brengt iemand anders je kind? Bel of stel je vraag op deze pagina.',
  })
  await announce(asProfessional(stage, noah), vakcollege, {
    ...{ kind: 'announcement', title: 'Ook voor leerlingen', onDay: null, shownUntil: stage.today(60) },
    ...{ fromTime: null, untilTime: null, room: null },
    words: 'Zit je ergens mee? Loop binnen in de pauze. Je hoeft niet te zeggen waarom.',
  })
}

async function agree(stage: Stage): Promise<void> {
  const { gemeente, swv } = stage.region.organisations
  await agreeHours(noahIn(stage), {
    year: yearOf(stage),
    function: 'contact',
    minutes: 1_400 * 60,
    shares: [{ payerId: gemeente, share: 10_000 }],
  })
  await agreeHours(noahIn(stage), {
    year: yearOf(stage),
    function: 'bridge',
    minutes: 240 * 60,
    shares: [
      { payerId: gemeente, share: 6_667 },
      { payerId: swv, share: 3_333 },
    ],
  })
}
