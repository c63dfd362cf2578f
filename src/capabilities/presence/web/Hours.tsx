import { useState } from 'react'
import { Loaded } from '../../../platform/web/Loaded.tsx'
import { pageLanguage } from '../../../platform/web/language.ts'
import { useToday } from '../../../platform/web/today.ts'
import type { YearHours } from '../contract.ts'
import { AgreementForm } from './AgreementForm.tsx'
import { useHours } from './data.ts'
import { text } from './professional-text.ts'

const words = text.hours
type Row = YearHours['functions'][number]

const number = new Intl.NumberFormat(pageLanguage === 'nl' ? 'nl-NL' : 'en-GB', { maximumFractionDigits: 2 })
/** "112,5" */
export const hoursIn = (minutes: number) => number.format(minutes / 60)
/** "66,67" of hundredths of a percent. */
export const percentIn = (share: number) => number.format(share / 100)

/** In which school year a day falls, by its first calendar year. */
const yearOf = (day: string) => Number(day.slice(0, 4)) - (day.slice(5) < '08-01' ? 1 : 0)

/** Hours of the team in a school year: agreed, planned and done, and who pays which share (practice P3.1). */
export function Hours() {
  const [year, setYear] = useState(yearOf(useToday()))
  return (
    <>
      <div className="section-head">
        <h2>{words.year(year)}</h2>
        <button type="button" className="button button--quiet button--small" onClick={() => setYear(year - 1)}>
          {words.earlier}
        </button>
        <button type="button" className="button button--quiet button--small" onClick={() => setYear(year + 1)}>
          {words.later}
        </button>
      </div>
      <Loaded query={useHours(year)}>{(hours) => <HoursTable hours={hours} />}</Loaded>
      <p className="meta">
        {words.plannedIs} {words.realisedIs}
      </p>
    </>
  )
}

function HoursTable({ hours }: { hours: YearHours }) {
  const [chosen, setChosen] = useState<Row>()
  return (
    <>
      <div className="sheet hours-sheet">
        <table className="hours-table">
          <caption className="visually-hidden">{`${words.title}, ${words.year(hours.year)}`}</caption>
          <thead>
            <tr>
              <th scope="col">{words.function}</th>
              <th scope="col">{words.agreed}</th>
              <th scope="col">{words.planned}</th>
              <th scope="col">{words.plannedSoFar}</th>
              <th scope="col">{words.realisedSoFar}</th>
              <th scope="col">{words.payers}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {hours.functions.map((row) => (
              <HoursRow key={row.function} row={row} onAgree={() => setChosen(row)} />
            ))}
          </tbody>
        </table>
      </div>
      {chosen !== undefined && <AgreementForm hours={hours} row={chosen} onClose={() => setChosen(undefined)} />}
    </>
  )
}

function HoursRow({ row, onAgree }: { row: Row; onAgree: () => void }) {
  const { agreed, planned, plannedSoFar, realisedSoFar, shares } = row
  const name = text.presence.functions[row.function]
  return (
    <tr>
      <th scope="row">{name}</th>
      <td data-label={words.agreed}>{agreed === null ? words.none : words.hours(hoursIn(agreed))}</td>
      <td data-label={words.planned}>
        {words.hours(hoursIn(planned))}
        {agreed !== null && <Difference minutes={planned - agreed} />}
      </td>
      <td data-label={words.plannedSoFar}>{words.hours(hoursIn(plannedSoFar))}</td>
      <td data-label={words.realisedSoFar}>{words.hours(hoursIn(realisedSoFar))}</td>
      <td data-label={words.payers}>
        <ul>
          {shares.map(({ payerId, payer, share }) => (
            <li key={payerId}>{`${payer}: ${percentIn(share)}\u00a0%`}</li>
          ))}
        </ul>
      </td>
      <td>
        <button type="button" className="button button--quiet button--small" onClick={onAgree}>
          {words.agree}
          <span className="visually-hidden">: {name}</span>
        </button>
      </td>
    </tr>
  )
}

function Difference({ minutes }: { minutes: number }) {
  if (minutes === 0) return null
  return (
    <span className="meta hours-table__more">
      {minutes > 0 ? words.over(hoursIn(minutes)) : words.under(hoursIn(-minutes))}
    </span>
  )
}
