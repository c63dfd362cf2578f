import { useEffect, useRef } from 'react'
import { longDate } from '../../../platform/pure/format.ts'
import { FormErrors } from '../../../platform/web/FormErrors.tsx'
import { pageLanguage } from '../../../platform/web/language.ts'
import { conflictOf, formProblem } from '../../../platform/web/problems.ts'
import { text as platformText } from '../../../platform/web/text.ts'
import { usePageTitle } from '../../../platform/web/use-page-title.ts'
import type { DisclosurePreview, NewDisclosure, Package } from '../contract.ts'
import { useSend } from './data.ts'
import { PackageSheet } from './PackageSheet.tsx'
import { text } from './text.ts'

type CheckPackageProps = {
  dossierId: string
  given: NewDisclosure
  preview: DisclosurePreview
  onBack: () => void
  onSent: () => void
}

/** Just before it leaves: exactly what the other gets, why it may, and what the family knows of it. */
export function CheckPackage({ dossierId, given, preview, onBack, onSent }: CheckPackageProps) {
  const send = useSend(dossierId, onSent)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  usePageTitle(text.check.title)
  const now = conflictOf<Package>(send.error) ?? preview.package
  const submit = () => !send.isPending && send.mutate({ ...given, packageHash: now.packageHash })
  return (
    <div className="sheet check-request check-package">
      <h2 tabIndex={-1} ref={heading}>
        {text.check.title}
      </h2>
      <p className="field__hint">{text.check.lead}</p>
      <FormErrors problem={formProblem(send.error, 'check')} />
      {now !== preview.package && (
        <div className="package-changed" role="alert">
          <p>{text.check.changed}</p>
          <Differences before={preview.package} now={now} />
        </div>
      )}
      <PackageSheet {...now} />
      <dl className="check-package__facts">
        <Fact term={text.check.why}>
          {preview.because} {text.check.law}: {now.head.law} ({text.check.rule(now.head.rule)}).
        </Fact>
        <Fact term={text.check.family}>{familyLine(given, preview)}</Fact>
        <Fact term={text.check.how}>{preview.worksInRondom ? text.check.inRondom : text.check.byHand}</Fact>
      </dl>
      <div className="button-row">
        <button type="button" className="button" aria-disabled={send.isPending || undefined} onClick={submit}>
          {send.isPending ? platformText.saving : given.weighing ? text.check.ask : text.check.send}
        </button>
        <button type="button" className="button button--quiet" onClick={onBack}>
          {text.check.back}
        </button>
      </div>
    </div>
  )
}

function Fact({ term, children }: { term: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function familyLine({ wait }: NewDisclosure, { mustInform, informBy }: DisclosurePreview): string {
  if (wait) return text.check.waits(longDate(wait.reviewOn, pageLanguage))
  return mustInform && informBy ? text.check.informBy(longDate(informBy, pageLanguage)) : text.check.noDuty
}

/** What is other than it was when it was checked: texts that went and texts that came. */
function Differences({ before, now }: { before: Package; now: Package }) {
  const texts = (one: Package) => one.pieces.map((piece) => `${piece.heading}: ${piece.text}`)
  const gone = texts(before).filter((line) => !texts(now).includes(line))
  const come = texts(now).filter((line) => !texts(before).includes(line))
  return (
    <ul>
      {gone.map((line) => (
        <li key={`-${line}`} dir="auto">
          <del>{line}</del>
        </li>
      ))}
      {come.map((line) => (
        <li key={`+${line}`} dir="auto">
          <ins>{line}</ins>
        </li>
      ))}
    </ul>
  )
}
