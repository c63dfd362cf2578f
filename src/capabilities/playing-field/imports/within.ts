import type { FileRead } from './read-file.ts'

/** Of a file of the whole country: where each of its rows lies, and of which school it is, as far as the row tells. */
export interface Place {
  readonly municipality: string | undefined
  readonly vestiging: string | undefined
}

export interface Narrowed extends FileRead {
  /** How many rows are of elsewhere. */
  readonly leftOut: number
}

/**
 * imports-17: of a file of the whole country only what lies in these municipalities, and schools that are here already: one that moved
 * away is followed. The rest is no fault, faulty or not. A row that does not tell where it lies stays.
 */
export function within(read: FileRead, municipalities: ReadonlySet<string>, known: ReadonlySet<string>): Narrowed {
  const elsewhere = new Set<number>()
  for (const [line, { municipality, vestiging }] of read.places ?? [])
    if (municipality !== undefined && !municipalities.has(municipality) && !known.has(vestiging ?? ''))
      elsewhere.add(line)
  const isHere = ({ line }: { line: number }) => !elsewhere.has(line)
  return {
    ...read,
    rows: { ...read.rows, wanted: read.rows.wanted.filter(isHere) },
    faults: read.faults.filter(isHere),
    leftOut: elsewhere.size,
  }
}
