import { type FieldError, refuse } from '../../platform/refusal.ts'
import { refusals } from '../../platform/refusals.ts'
import type { Call } from '../access/actor.ts'
import { type Keeping, keep } from '../playing-field/keeper.ts'
import type { NewAgreement, YearHours } from './contract.ts'
import { firstDayOf, type Hours, hoursOf, lastDayOf, schoolYearOf, sharesAddUp } from './hours.ts'
import { addAgreement, agreementsOf, exceptionsOf, holidaysIn, payers, type SlotRow, slotsKeptBy } from './queries.ts'
import { presenceRefusals } from './refusals.ts'
import { functions } from './vocabulary.ts'

/** Hours and money are the team's own: refuses everyone else. */
function teamOnly<T>(call: Call, work: (keeping: Keeping) => Promise<T>): Promise<T> {
  return keep(call, (keeping) => (keeping.role === 'WIJKTEAM' ? work(keeping) : refuse(refusals.notYours)))
}

/** Hours agreed, planned and realised in a school year, by function, with who pays which share. */
export function readHours(call: Call, asked?: string): Promise<YearHours> {
  return teamOnly(call, async (keeping) => {
    const { sql: db, organisationId, today } = keeping
    const year = asked === undefined ? schoolYearOf(today) : Number(asked)
    const agreed = await agreementsOf(db, organisationId, year)
    const slots = await slotsKeptBy(db, organisationId, { from: firstDayOf(year), until: lastDayOf(year) })
    const hours = await hoursPerSlot(keeping, slots, year)
    return {
      year,
      fromOn: firstDayOf(year),
      untilOn: lastDayOf(year),
      functions: functions.map((one) => {
        const shares = agreed.filter((row) => row.function === one)
        return {
          function: one,
          agreed: shares[0]?.minutes ?? null,
          shares: shares.map(({ payer_id, payer, share }) => ({ payerId: payer_id, payer, share })),
          ...summed(slots.filter((slot) => slot.function === one).map((slot) => hours.get(slot.id))),
        }
      }),
      payers: await payers(db),
    }
  })
}

async function hoursPerSlot(
  { sql: db, today }: Keeping,
  slots: readonly SlotRow[],
  year: number,
): Promise<ReadonlyMap<string, Hours>> {
  const exceptions = await exceptionsOf(
    db,
    slots.map(({ id }) => id),
    firstDayOf(year),
  )
  const places = [...new Set(slots.map(({ place }) => place))]
  const holidays = await holidaysIn(db, places, { from: firstDayOf(year), until: lastDayOf(year) })
  return new Map(
    slots.map((slot) => {
      const otherwise = {
        exceptions: exceptions.filter(({ slotId }) => slotId === slot.id),
        holidays: holidays.filter(({ place }) => place === slot.place),
      }
      return [slot.id, hoursOf(slot, otherwise, year, today)]
    }),
  )
}

function summed(all: readonly (Hours | undefined)[]): Hours {
  const sum = (of: (one: Hours) => number) => all.reduce((total, one) => total + (one ? of(one) : 0), 0)
  return {
    planned: sum((one) => one.planned),
    plannedSoFar: sum((one) => one.plannedSoFar),
    realisedSoFar: sum((one) => one.realisedSoFar),
  }
}

/** Agrees hours of a function in a school year and who pays them; the newest agreement counts. */
export function agreeHours(call: Call, agreement: NewAgreement): Promise<{ id: string }> {
  return teamOnly(call, async (keeping) => {
    const { notWhole } = presenceRefusals
    const { code, nl, en } = notWhole
    const errors: FieldError[] = [{ field: 'shares', code, nl, en }]
    if (!sharesAddUp(agreement.shares)) return refuse(notWhole, { errors })
    const known = new Set((await payers(keeping.sql)).map((one) => one.id))
    if (agreement.shares.some(({ payerId }) => !known.has(payerId))) return refuse(refusals.notFound)
    const id = call.ports.newId()
    await addAgreement(keeping.sql, id, agreement, keeping)
    await keeping.noteChange('hours-agreed', { year: agreement.year, function: agreement.function })
    return { id }
  })
}
