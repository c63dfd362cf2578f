import { Icon } from '../../../../design/Icon.tsx'
import { checkCircle, circle, hourglassMedium, minusCircle } from '../../../../design/icons.ts'
import { PartyTile } from '../../../../design/PartyTile.tsx'
import { joinAnd, shortDate } from '../../../../platform/pure/format.ts'
import { pageLanguage } from '../../../../platform/web/language.ts'
import { useToday } from '../../../../platform/web/today.ts'
import { categoryName } from '../../../access/web/category-name.ts'
import { roleName } from '../../../access/web/marker-words.ts'
import { text as accessText } from '../../../access/web/text.ts'
import type { MatrixCell, MatrixParty } from '../../contract.ts'
import type { Block } from './filter.ts'
import { text } from './text.ts'

type MatrixTableProps = { blocks: readonly Block[]; parties: readonly MatrixParty[] }

/** One table: a group of lines for each person, a line for each kind of information, a column for each party. */
export function MatrixTable({ blocks, parties }: MatrixTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
    <section className="sheet matrix__scroll" tabIndex={0} aria-label={text.table}>
      <table className="matrix">
        <caption className="visually-hidden">{text.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{text.kind}</th>
            {parties.map((party) => (
              <th key={party.id} scope="col">
                <PartyHead party={party} />
              </th>
            ))}
          </tr>
        </thead>
        {blocks.map((block) => (
          <Subject key={block.subject.id} block={block} columns={parties.length + 1} />
        ))}
      </table>
    </section>
  )
}

function PartyHead({ party }: { party: MatrixParty }) {
  return (
    <span className="matrix__party">
      <PartyTile party={party.party} />
      <span>
        {party.name}
        <small>{roleName(party.role)}</small>
      </span>
    </span>
  )
}

function Subject({ block: { subject, lines }, columns }: { block: Block; columns: number }) {
  return (
    <tbody>
      <tr className="matrix__subject">
        <th scope="rowgroup" colSpan={columns}>
          {text.aboutWhom(subject.name)}
        </th>
      </tr>
      {lines.map(({ category, cells }) => (
        <tr key={category}>
          <th scope="row">{categoryName(category)}</th>
          {cells.map((cell) => (
            <Cell key={cell.partyId} cell={cell} />
          ))}
        </tr>
      ))}
    </tbody>
  )
}

const icons: Readonly<Record<MatrixCell['state'], string>> = {
  open: checkCircle,
  part: circle,
  closed: minusCircle,
  never: minusCircle,
}

function Cell({ cell }: { cell: MatrixCell }) {
  const today = useToday()
  if (cell.state === 'never') {
    return (
      <td data-state="never">
        <span aria-hidden="true">–</span>
        <span className="visually-hidden">{text.never}</span>
      </td>
    )
  }
  const isWaiting = cell.waitingFor.length > 0
  const level = cell.level === null || cell.level === 'full' ? '' : `, ${text.levels[cell.level]}`
  const isClosed = cell.state === 'closed'
  return (
    <td data-state={isWaiting && isClosed ? 'waits' : cell.state}>
      <span className="matrix__state" title={cell.reason === null ? undefined : accessText.reasons[cell.reason]}>
        <Icon path={isWaiting ? hourglassMedium : icons[cell.state]} />
        {cell.state === 'closed' ? whyNot(cell) : `${text[cell.state]}${level}`}
      </span>
      {!isClosed && <small>{detail(cell, today)}</small>}
    </td>
  )
}

/** Whose answer is lacking, or else why it is closed. */
function whyNot({ reason, waitingFor }: MatrixCell): string {
  if (waitingFor.length > 0) return text.waits(joinAnd(waitingFor, pageLanguage))
  return text.shortly[reason ?? 'no-consent']
}

/** Until when it is open; of what is open in part, what is lacking. */
function detail(cell: MatrixCell, today: string): string {
  if (cell.state === 'part') return cell.reason === null ? text.someGoals : whyNot(cell)
  return cell.until === null ? '' : text.until(shortDate(cell.until, pageLanguage, today))
}
