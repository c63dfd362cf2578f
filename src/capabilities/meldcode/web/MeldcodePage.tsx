import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { Icon } from '../../../design/Icon.tsx'
import { caretRight, lockSimple } from '../../../design/icons.ts'
import { civilDateOf, joinAnd, shortDate } from '../../../platform/pure/format.ts'
import { Loaded } from '../../../platform/web/Loaded.tsx'
import { pageLanguage } from '../../../platform/web/language.ts'
import { useToday } from '../../../platform/web/today.ts'
import { usePageTitle } from '../../../platform/web/use-page-title.ts'
import type { Meldcode } from '../contract.ts'
import { useMeldcode } from './data.ts'
import { OpenedForm, type OpenForm } from './OpenedForm.tsx'
import { PeopleAndLooks } from './PeopleAndLooks.tsx'
import { StepList } from './StepList.tsx'
import { TellingList } from './TellingList.tsx'
import { text } from './text.ts'
import { WeighingList } from './WeighingList.tsx'

/** One concern: the five steps, the weighing, what was decided and told, and who reads along. */
export default function MeldcodePage({ organisationId }: { organisationId: string }) {
  const { id } = useParams({ strict: false })
  return (
    <Loaded isPage query={useMeldcode(id ?? '')}>
      {(meldcode) => <Concern key={meldcode.id} meldcode={meldcode} organisationId={organisationId} />}
    </Loaded>
  )
}

function Concern({ meldcode, organisationId }: { meldcode: Meldcode; organisationId: string }) {
  const [open, setOpen] = useState<OpenForm | null>(null)
  usePageTitle(text.page.title(meldcode.about))
  const write = meldcode.closing === null ? setOpen : undefined
  return (
    <div className="page-stack meldcode">
      <header>
        <nav className="breadcrumb" aria-label={text.menu}>
          <Link to="/werk/meldcode">{text.title}</Link>
          <Icon path={caretRight} />
        </nav>
        <h1>{text.page.title(meldcode.about)}</h1>
        <p className="meldcode__private">
          <Icon path={lockSimple} />
          <span>
            {text.page.readers(
              joinAnd(
                meldcode.members.map((one) => one.name),
                pageLanguage,
              ),
            )}
          </span>
        </p>
        {meldcode.dossierId !== null && (
          <Link to="/werk/gezinnen/$id" params={{ id: meldcode.dossierId }}>
            {text.page.dossier}
          </Link>
        )}
      </header>
      {meldcode.closing !== null && <Closed closing={meldcode.closing} />}
      <div className="meldcode__columns">
        <div className="page-stack">
          <StepList meldcode={meldcode} onWrite={write} />
          <WeighingList meldcode={meldcode} onWrite={write} />
          <TellingList meldcode={meldcode} onWrite={write} />
          {write && <Closing meldcode={meldcode} onClose={() => write({ form: 'close' })} />}
        </div>
        <PeopleAndLooks meldcode={meldcode} onInvite={write && (() => write({ form: 'invite' }))} />
      </div>
      {open !== null && (
        <OpenedForm meldcode={meldcode} organisationId={organisationId} open={open} onClose={() => setOpen(null)} />
      )}
    </div>
  )
}

function Closed({ closing }: { closing: NonNullable<Meldcode['closing']> }) {
  const today = useToday()
  return (
    <section className="sheet sheet--padded">
      <h2>{text.page.closing}</h2>
      <p>
        <b>{text.outcomes[closing.outcome]}</b>
      </p>
      <p dir="auto">{closing.text}</p>
      {closing.monitoring !== null && <p dir="auto">{closing.monitoring}</p>}
      <p className="meta">{text.written(closing.by, shortDate(civilDateOf(closing.at), pageLanguage, today))}</p>
    </section>
  )
}

/** The button says by itself why it cannot be pressed yet. */
function Closing({ meldcode: { notYet }, onClose }: { meldcode: Meldcode; onClose: () => void }) {
  return (
    <div className="meldcode__close">
      <button
        type="button"
        className="button button--quiet"
        aria-disabled={notYet !== null || undefined}
        aria-describedby={notYet === null ? undefined : 'not-yet'}
        onClick={() => notYet === null && onClose()}
      >
        {text.page.close}
      </button>
      {notYet !== null && (
        <p className="meta" id="not-yet">
          {text.notYet[notYet]}
        </p>
      )}
    </div>
  )
}
