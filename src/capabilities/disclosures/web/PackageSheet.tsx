import { civilDateOf, joinAnd, longDate } from '../../../platform/pure/format.ts'
import { pageLanguage } from '../../../platform/web/language.ts'
import { categoryName } from '../../access/web/category-name.ts'
import { roleName } from '../../access/web/marker-words.ts'
import { saysRole } from '../../access/web/says-role.ts'
import type { Head, Piece } from '../contract.ts'
import { text } from './text.ts'

type PackageSheetProps = {
  head: Head
  pieces: readonly Piece[]
  packageHash: string
  sentAt?: string
  hidden?: number
  /** Of the page it stands in. */
  headingLevel?: 2 | 3
}

/** The package as the receiver gets it: the same on the check page, later, on paper, and at the receiver. */
export function PackageSheet({ head, pieces, packageHash, sentAt, hidden = 0, headingLevel = 3 }: PackageSheetProps) {
  const [Title, Heading] = headingLevel === 2 ? (['h2', 'h3'] as const) : (['h3', 'h4'] as const)
  const names = head.about.map((one) => one.name).filter((name) => name !== '')
  const { from, to } = head
  const role = roleName(to.role)
  const isSaid = saysRole(to.organisation, to.role, role)
  const receiver = [to.person, isSaid ? '' : role, to.organisation].filter(Boolean).join(', ')
  return (
    <article className="package" aria-label={text.kinds[head.kind]}>
      <Title>{text.kinds[head.kind]}</Title>
      <dl className="package__head">
        <Line term={text.sheet.from}>{`${from.name}, ${roleName(from.role)}, ${from.organisation}`}</Line>
        <Line term={text.sheet.to}>{receiver}</Line>
        {names.length > 0 && <Line term={text.sheet.about}>{joinAnd(names, pageLanguage)}</Line>}
        {sentAt !== undefined && <Line term={text.sheet.on}>{longDate(civilDateOf(sentAt), pageLanguage)}</Line>}
        <Line term={text.sheet.ground}>{`${head.law} (${text.check.rule(head.rule)})`}</Line>
      </dl>
      {pieces.map((piece) => (
        <section key={piece.id} className="package__piece">
          <Heading dir="auto">{piece.heading}</Heading>
          <p className="meta">
            {categoryName(piece.category)}
            {piece.writtenOn !== null && `, ${longDate(piece.writtenOn, pageLanguage)}`}
          </p>
          <p className="package__text" dir="auto">
            {piece.text}
          </p>
        </section>
      ))}
      {hidden > 0 && <p className="meta">{text.sheet.hidden(hidden)}</p>}
      <p className="meta package__mark">{`${text.sheet.print} ${packageHash.slice(0, 16)}`}</p>
    </article>
  )
}

function Line({ term, children }: { term: string; children: string }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd dir="auto">{children}</dd>
    </div>
  )
}
