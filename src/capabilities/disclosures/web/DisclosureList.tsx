import { useState } from 'react'
import { Icon } from '../../../design/Icon.tsx'
import { printer } from '../../../design/icons.ts'
import { Status, type StatusTone } from '../../../design/Status.tsx'
import { civilDateOf, longDate } from '../../../platform/pure/format.ts'
import { call } from '../../../platform/web/api.ts'
import { Loaded } from '../../../platform/web/Loaded.tsx'
import { pageLanguage } from '../../../platform/web/language.ts'
import { sentenceOf } from '../../../platform/web/problems.ts'
import type { Disclosure, Draft } from '../contract.ts'
import { useDisclosures, useDrafts, useSendSigned } from './data.ts'
import { InformForm } from './InformForm.tsx'
import { PackageSheet } from './PackageSheet.tsx'
import { text } from './text.ts'

type DisclosureListProps = { dossierId: string; done: string }

/** What waits for a signature, and what was told before, newest first. */
export function DisclosureList({ dossierId, done }: DisclosureListProps) {
  const drafts = useDrafts(dossierId).data?.drafts ?? []
  return (
    <aside className="request-list" aria-label={text.history}>
      <p className="request-list__sent" role="status">
        {done}
      </p>
      {drafts.length > 0 && (
        <section aria-labelledby="disclosure-drafts">
          <h2 id="disclosure-drafts">{text.drafts}</h2>
          {drafts.map((draft) => (
            <WaitingDraft key={draft.id} dossierId={dossierId} draft={draft} />
          ))}
        </section>
      )}
      <h2>{text.history}</h2>
      <Loaded query={useDisclosures(dossierId)}>
        {({ disclosures }) =>
          disclosures.length === 0 ? (
            <p className="meta">{text.noHistory}</p>
          ) : (
            disclosures.map((one) => <Told key={one.id} dossierId={dossierId} one={one} />)
          )
        }
      </Loaded>
    </aside>
  )
}

function WaitingDraft({ dossierId, draft }: { dossierId: string; draft: Draft }) {
  const send = useSendSigned(dossierId)
  const { answer, second, isMine } = draft
  return (
    <article className="request">
      <h3>{text.kinds[draft.package.head.kind]}</h3>
      <p className="request__what">{draft.package.head.to.organisation}</p>
      <p>
        <Status tone={answer === 'signed' ? 'ok' : answer === 'declined' ? 'stop' : 'wait'}>
          {text.draftStates[answer ?? 'none'](second)}
        </Status>
      </p>
      {draft.words && <p className="request__what">{draft.words}</p>}
      {send.error !== null && <p className="field__error">{sentenceOf(send.error)}</p>}
      {answer === 'signed' && isMine && (
        <button
          type="button"
          className="button button--small"
          aria-disabled={send.isPending || undefined}
          onClick={() => !send.isPending && send.mutate(draft.id)}
        >
          {text.check.send}
        </button>
      )}
    </article>
  )
}

function Told({ dossierId, one }: { dossierId: string; one: Disclosure }) {
  const [isInforming, setInforming] = useState(false)
  const { head, informed } = one
  const { tone, words } = standing(one)
  return (
    <article className="request" id={`disclosure-${one.id}`}>
      <h3>{text.kinds[head.kind]}</h3>
      <p className="request__what">
        {head.to.organisation}, {longDate(civilDateOf(one.sentAt), pageLanguage)}
        {one.second !== null && `. ${text.sheet.second(one.second)}`}
      </p>
      <p>
        <Status tone={tone} quiet={tone === 'ok'}>
          {words}
        </Status>
      </p>
      {informed.state === 'waiting' && !informed.isConfirmed && <p className="meta">{text.informed.unsigned}</p>}
      <details className="package-fold">
        <summary>{text.sheet.open}</summary>
        <PackageSheet
          head={head}
          pieces={one.pieces}
          packageHash={one.packageHash}
          sentAt={one.sentAt}
          hidden={one.hidden}
        />
        <PrintButton path={`/dossiers/${dossierId}/disclosures/${one.id}/_print`} />
      </details>
      {one.mayInform && (informed.state === 'to-do' || informed.state === 'waiting') && !isInforming && (
        <button type="button" className="button button--quiet button--small" onClick={() => setInforming(true)}>
          {text.inform.open}
        </button>
      )}
      {isInforming && <InformForm dossierId={dossierId} one={one} onDone={() => setInforming(false)} />}
    </article>
  )
}

function standing({ informed }: Disclosure): { tone: StatusTone; words: string } {
  const day = (date: string | null) => (date ? longDate(date, pageLanguage) : '')
  if (informed.state === 'told')
    return { tone: 'ok', words: text.informed.told(day(informed.on), informed.who ?? '', informed.how ?? '') }
  if (informed.state === 'waiting') return { tone: 'wait', words: text.informed.waiting(day(informed.by)) }
  if (informed.state === 'to-do')
    return informed.isLate
      ? { tone: 'stop', words: text.informed.late(day(informed.by)) }
      : { tone: 'wait', words: text.informed.todo(day(informed.by)) }
  return { tone: 'ok', words: text.informed['not-needed'] }
}

/** A print is a copy outside the system: it is written down before the browser makes it. Only the open package is printed. */
export function PrintButton({ path }: { path: string }) {
  const print = async (event: React.MouseEvent<HTMLButtonElement>) => {
    const sheet = event.currentTarget.closest('.package-fold, .package-page')
    await call('POST', path)
    sheet?.classList.add('package-to-print')
    document.body.classList.add('prints-a-package')
    window.print()
    document.body.classList.remove('prints-a-package')
    sheet?.classList.remove('package-to-print')
  }
  return (
    <button type="button" className="button button--quiet button--small no-print" onClick={print}>
      <Icon path={printer} />
      {text.sheet.printButton}
    </button>
  )
}
