// Six families, each at the point of the road that a column of the matrix stands at.
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { asProfessional } from '../../src/app/trial/stage.ts'
import { switchSharing } from '../../src/capabilities/consent/switch.ts'
import { addAction } from '../../src/capabilities/plan/write.ts'
import type { Cast, Person } from '../cast.ts'
import { answer, asks, forThePlan, peeters, shevchenko, type ToldFamily, vanDam, yildiz } from '../families.ts'
import type { Column } from './expected.ts'
import type { Place } from './requests.ts'

export interface Standing {
  place: Place
  signIn(): Promise<Person>
}

export async function stageTheMatrix(cast: Cast): Promise<Record<Column, Standing>> {
  const open = await withConsent(cast)
  const asked = await yildiz(cast)
  const waiting = await asks(cast, asked, { of: 'sanne' })
  const closed = await afterWithdrawal(cast)
  const young = await shevchenko(cast)
  const youngRequest = await asks(cast, young, { of: 'tom' })
  const sixteen = await peeters(cast)
  const sixteenRequest = await asks(cast, sixteen, { of: 'tom' })
  const others = await vanDam(cast)
  const inAsked: Place = { family: asked, requestId: waiting, receiver: 'sanne' }
  const inYoung: Place = { family: young, requestId: youngRequest, receiver: 'tom' }
  const inSixteen: Place = { family: sixteen, requestId: sixteenRequest, receiver: 'tom' }
  const professional = (place: Place, name: Parameters<Cast['professional']>[0]): Standing => ({
    place,
    signIn: () => cast.professional(name),
  })
  const relative = (place: Place, name: string, from = place.family): Standing => ({
    place,
    signIn: () => cast.relative(from, name),
  })
  return {
    'a stranger without session': { place: open, signIn: async () => cast.stranger() },
    'who holds the regie': professional(open, 'noah'),
    'a colleague in the same team, without membership': professional(open, 'youssef'),
    'the school’s intern begeleider before consent': professional(inAsked, 'sanne'),
    'the school’s intern begeleider with consent': professional(open, 'sanne'),
    'the school’s intern begeleider after withdrawal': professional(closed, 'sanne'),
    'the teacher with one goal': professional(open, 'marit'),
    'the intern begeleider of another school': professional(open, 'esra'),
    'a parent with gezag': relative(open, 'Aylin'),
    'an ex-partner without gezag': relative(open, 'Dirk'),
    'a young person of 13': relative(inYoung, 'Sofiia'),
    'the parent of a 16-year-old': relative(inSixteen, 'Ingrid'),
    'a parent of another family': relative(open, 'Hanneke', others),
    'the privacy officer': professional(open, 'mirjam'),
    'the administrator of the region': professional(open, 'wout'),
    'the administrator of an organisation': { place: open, signIn: await administratorOf(cast, 'wilgenhof') },
  }
}

/** Somebody who keeps the people of one organisation, and does nothing else there. */
export async function administratorOf(
  cast: Cast,
  organisation: keyof Cast['region']['organisations'],
): Promise<() => Promise<Person>> {
  const accountId = randomUUID()
  const organisationId = cast.region.organisations[organisation]
  await sql`insert into accounts.accounts (id, kind, display_name, created_at) values (${accountId}, 'professional', 'Els Ketel', now())`.execute(
    cast.database.sql,
  )
  await sql`insert into accounts.assignments (account_id, organisation_id, role, from_on)
    values (${accountId}, ${organisationId}, 'ORGANISATION_ADMINISTRATOR', '2024-08-01')`.execute(cast.database.sql)
  return () => cast.signIn({ kind: 'professional', accountId, organisationId, role: 'ORGANISATION_ADMINISTRATOR' })
}

/** Both parents said yes to the intern begeleider, and to the teacher for one goal. */
export async function withConsent(cast: Cast): Promise<Place & { family: ToldFamily }> {
  const family = await yildiz(cast)
  const requestId = await asks(cast, family, { of: 'sanne' })
  await answer(family, requestId, ['Aylin', 'Marco'])
  const [reading = ''] = family.goals
  const forTeacher = await asks(cast, family, {
    of: 'marit',
    about: ['Elif'],
    categories: ['IDENTITY_CONTACT', 'PLAN_GOAL_ACTION'],
    goalIds: [reading],
  })
  await answer(family, forTeacher, ['Aylin', 'Marco'])
  return { family, requestId, receiver: 'sanne' }
}

/** The school read along and wrote an action of its own; then Aylin took every kind of information back. */
export async function afterWithdrawal(cast: Cast): Promise<Place & { family: ToldFamily }> {
  const family = await yildiz(cast)
  const requestId = await asks(cast, family, { of: 'sanne' })
  await answer(family, requestId, ['Aylin', 'Marco'])
  const sanne = asProfessional(cast.stage, cast.region.people.sanne)
  await addAction(sanne, family.id, family.goals[0] ?? '', {
    place: 'school',
    text: 'Lezen met een maatje',
    doer: 'Marit',
    dueOn: null,
  })
  for (const category of forThePlan) {
    await switchSharing(family.as('Aylin'), family.id, {
      organisationId: cast.region.organisations.wilgenhof,
      role: 'SCHOOL_IB_ZOCO',
      category,
      goalId: null,
      isOn: false,
    })
  }
  return { family, requestId, receiver: 'sanne' }
}
