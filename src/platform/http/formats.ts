import { isCivilDate } from '../pure/dates.ts'

interface TakesFormats {
  addFormat(name: string, format: RegExp | ((text: string) => boolean)): unknown
}

/** An id as the database gives it out: no other spelling of the same id, so that comparing texts is comparing ids. */
const id = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/
const instant = /^(\d{4}-\d{2}-\d{2})T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?Z$/

/** The formats of the contract, narrower than JSON Schema's own: what passes here, the database can keep. */
export function addFormats(schemas: TakesFormats): void {
  schemas.addFormat('uuid', id)
  schemas.addFormat('date', isKept)
  schemas.addFormat('date-time', (text) => isKept(instant.exec(text)?.[1] ?? ''))
}

/** The year 0 stands on paper calendars of computers only. */
const isKept = (date: string) => isCivilDate(date) && !date.startsWith('0000')
