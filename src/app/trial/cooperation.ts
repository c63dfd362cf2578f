import { sql } from 'kysely'
import { purposeMatrix } from '../../capabilities/consent/policy/purposes.ts'
import type { AgreementContent } from '../../capabilities/playing-field/agreements/contract.ts'
import { mostFor } from '../../capabilities/playing-field/agreements/meetings/rules.ts'
import { defaultAnswerTimes, defaultRegieHolder } from '../../capabilities/playing-field/agreements/rules.ts'
import {
  type ChecklistItem,
  checklistItems,
  itemsOfPrivacyOfficer,
} from '../../capabilities/playing-field/agreements/vocabulary.ts'
import type { Sql } from '../../platform/database/database.ts'

const forPurpose = (purpose: string) => ({ purpose, holds: mostFor(purposeMatrix, purpose) })

/** What was agreed when the team began. */
export const firstAgreement: AgreementContent = {
  regie: defaultRegieHolder,
  answerTimes: defaultAnswerTimes,
  meetings: [
    { kind: 'family-meeting', parties: ['youth-team', 'school', 'jgz'], purposes: [forPurpose('COORDINATE_PLAN')] },
    {
      kind: 'school-care-team',
      parties: ['school', 'youth-team', 'jgz', 'leerplicht'],
      purposes: [forPurpose('COORDINATE_PLAN'), forPurpose('REFER_HELP')],
    },
    { kind: 'team-meeting', parties: ['youth-team'], purposes: [forPurpose('COORDINATE_PLAN')] },
    { kind: 'steering-group', parties: ['municipality', 'samenwerkingsverband', 'school-board'], purposes: [] },
    { kind: 'direction-group', parties: ['youth-team', 'school', 'jgz', 'samenwerkingsverband'], purposes: [] },
  ],
  steeringGroup: ['Wethouder jeugd', 'Directeur Samenwerkingsverband Waterrijk', 'Bestuurder namens de scholen'],
  directionGroup: ['Teamleider Jeugdteam Waterrijk', 'Twee intern begeleiders', 'Jeugdverpleegkundige'],
  plainWords:
    'Wij werken samen voor alle kinderen op onze scholen. Elke school heeft één vast gezicht uit het jeugdteam, waar het kind ook woont. Wij vragen het gezin altijd eerst. Wat het gezin niet wil delen, delen wij niet.',
  why: 'Hiermee begint de samenwerking.',
}

const whereItStands: Readonly<Record<ChecklistItem, string>> = {
  agreement: 'Getekend door alle partijen. Ligt bij de gemeente.',
  roles: 'Staat in het convenant: het jeugdteam heeft de regie.',
  dpia: 'Gemaakt en besproken. Elk jaar opnieuw.',
  'parent-information': 'De brief staat op de pagina van elke school.',
  'privacy-officer': 'Mirjam Postma, bereikbaar via de gemeente.',
  contacts: 'Elke school heeft een vaste contactpersoon.',
}

interface Settling {
  areaId: string
  administrator: { accountId: string }
  privacyOfficer: { accountId: string }
  since: string
}

/** The cooperation of the cast: a first agreement, and everything signed off before the first family came. */
export async function settleCooperation(
  db: Sql,
  newId: () => string,
  { areaId, administrator, privacyOfficer, since }: Settling,
): Promise<void> {
  await sql`insert into playing_field.agreements (id, area_id, version, from_on, content, made_by, made_at)
    values (${newId()}, ${areaId}, 1, ${since}, ${JSON.stringify(firstAgreement)}::jsonb, ${administrator.accountId}, ${since}::date)`.execute(
    db,
  )
  for (const item of checklistItems) {
    const by = itemsOfPrivacyOfficer.includes(item) ? privacyOfficer : administrator
    await sql`insert into playing_field.sign_offs (area_id, item, turn, is_signed, note, account_id, on_day, at)
      values (${areaId}, ${item}, 1, true, ${whereItStands[item]}, ${by.accountId}, ${since}, ${since}::date)`.execute(
      db,
    )
  }
}
