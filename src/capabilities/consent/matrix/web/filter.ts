import type { ConsentMatrix, MatrixCell, MatrixParty } from '../../contract.ts'

export type Show = 'all' | 'open' | 'closed'
/** Empty: everyone, every party. */
export type Filter = { subjectId: string; partyId: string; show: Show }

export type Line = { category: ConsentMatrix['categories'][number]; cells: readonly MatrixCell[] }
export type Block = { subject: { id: string; name: string }; lines: readonly Line[] }

/** What of the matrix a filter leaves: for each person the kinds of information that say something to a party that is shown. */
export function filtered(matrix: ConsentMatrix, filter: Filter): { parties: readonly MatrixParty[]; blocks: Block[] } {
  const parties = matrix.parties.filter((one) => filter.partyId === '' || one.id === filter.partyId)
  const byPlace = new Map(matrix.cells.map((cell) => [`${cell.subjectId} ${cell.category} ${cell.partyId}`, cell]))
  const subjects = matrix.subjects.filter((one) => filter.subjectId === '' || one.id === filter.subjectId)
  const blocks = subjects.map((subject) => ({
    subject,
    lines: matrix.categories.flatMap((category) => {
      const cells = parties.flatMap((party) => byPlace.get(`${subject.id} ${category} ${party.id}`) ?? [])
      return cells.some((cell) => isShown(cell, filter.show)) ? [{ category, cells }] : []
    }),
  }))
  return { parties, blocks: blocks.filter((one) => one.lines.length > 0) }
}

function isShown({ state }: MatrixCell, show: Show): boolean {
  if (show === 'open') return state === 'open' || state === 'part'
  return show === 'closed' ? state === 'closed' || state === 'part' : state !== 'never'
}
