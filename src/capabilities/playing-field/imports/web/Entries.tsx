import { longDate } from '../../../../platform/pure/format.ts'
import { pageLanguage } from '../../../../platform/web/language.ts'
import { roleName } from '../../../access/web/marker-words.ts'
import { text as names } from '../../organisations/web/text.ts'
import type { ImportEntry } from '../contract.ts'
import { text } from './text.ts'

type EntriesProps = { list: 'added' | 'changed' | 'ended'; entries: readonly ImportEntry[]; count: number }

/** A list of the preview, folded: the number is what is read first. */
export function Entries({ list, entries, count }: EntriesProps) {
  if (count === 0) return null
  return (
    <details className="sheet imports__entries" open={list !== 'added'}>
      <summary>
        {text.lists[list]} <span className="count">{count}</span>
      </summary>
      <ul>
        {entries.map((entry) => (
          <li key={`${entry.line} ${entry.kind} ${entry.name}`}>
            <b dir="auto">{entry.name}</b>
            <span className="meta">
              {kindName(entry.kind)}
              {entry.line !== null && ` · ${text.line(entry.line)}`}
            </span>
            {list !== 'ended' && <Details details={entry.details} isNew={list === 'added'} />}
          </li>
        ))}
      </ul>
      {count > entries.length && <p className="imports__more">{text.more(count - entries.length)}</p>}
    </details>
  )
}

const areaKinds: Record<string, string> = names.areaKinds
const organisationKinds: Record<string, string> = names.kinds
const kindName = (kind: string) => text.entryKinds[kind] ?? organisationKinds[kind] ?? areaKinds[kind] ?? kind

const relations: Record<string, string> = names.relations
const fieldName = (field: string) =>
  text.fields[field] ?? names.fields[field] ?? names.schemes[field] ?? relations[field] ?? field

function valueWords(field: string, value: string | null): string {
  if (value === null) return text.none
  if (field === 'role') return roleName(value)
  return field.endsWith('On') ? longDate(value, pageLanguage) : value
}

/** Of what is new its name says enough, but for what it belongs to. */
const told = [
  'board',
  'lies-in',
  'serves',
  'partOf',
  'area',
  'role',
  'fromOn',
  'sameName',
  'VESTIGING',
  'BOARD',
  'code',
]

function Details({ details, isNew }: { details: ImportEntry['details']; isNew: boolean }) {
  const shown = details.filter(({ field }) => !isNew || told.includes(field))
  return (
    <span className="imports__details" dir="auto">
      {shown.map(({ field, from, to }) => (
        <span key={`${field}${from}${to}`}>
          {fieldName(field)}: {!isNew && `${valueWords(field, from)} → `}
          {valueWords(field, to)}
        </span>
      ))}
    </span>
  )
}
