import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { EmptyState } from '../../../../design/EmptyState.tsx'
import { Icon } from '../../../../design/Icon.tsx'
import { phone } from '../../../../design/icons.ts'
import { Status } from '../../../../design/Status.tsx'
import { capital, joinAnd } from '../../../../platform/pure/format.ts'
import { call } from '../../../../platform/web/api.ts'
import { Loaded } from '../../../../platform/web/Loaded.tsx'
import { pageLanguage } from '../../../../platform/web/language.ts'
import { useSave } from '../../../../platform/web/use-save.ts'
import { categoryName } from '../../../access/web/category-name.ts'
import type { Emergencies, Emergency } from '../contract.ts'
import { EMERGENCIES, signInAgain, useEmergencies } from './data.ts'
import { EmergencyForm } from './EmergencyForm.tsx'
import { text } from './text.ts'
import { momentOf, timeLeft } from './time.ts'

type EmergencyPageProps = {
  dossierId: string
  persons: readonly { id: string; givenName: string }[]
}

/** D20 on the screen: first the telephone, then what it does, then asking. Whether there is anything behind it is not told. */
export function EmergencyPage(props: EmergencyPageProps) {
  return (
    <div className="emergency-page">
      <p className="emergency-call">
        <Icon path={phone} />
        <span>
          <b>{text.call112}</b> {text.call112How}
        </span>
      </p>
      <Loaded query={useEmergencies(props.dossierId)}>{(found) => <Asking {...props} found={found} />}</Loaded>
    </div>
  )
}

function Asking({ dossierId, persons, found }: EmergencyPageProps & { found: Emergencies }) {
  const [isOpened, setOpened] = useState(false)
  const { emergencies, asking } = found
  return (
    <div className="emergency-columns">
      <div className="emergency-main">
        <div className="emergency-lead">
          <p>{text.lead}</p>
          <p>
            {text.unknown} {text.told}
          </p>
          <p>{text.role}</p>
        </div>
        <p role="status" className="emergency-done">
          {isOpened ? text.opened : ''}
        </p>
        {asking?.isSignInFresh ? (
          <EmergencyForm
            dossierId={dossierId}
            categories={asking.categories}
            persons={persons}
            onOpened={() => setOpened(true)}
          />
        ) : (
          <section className="sheet emergency-sign-in" aria-labelledby="sign-in-again">
            <h2 id="sign-in-again">{text.signIn.title}</h2>
            <p>{text.signIn.why}</p>
            <button type="button" className="button" onClick={() => void signInAgain()}>
              {text.signIn.action}
            </button>
          </section>
        )}
      </div>
      <section className="emergency-mine" aria-labelledby="mine">
        <h2 id="mine">{text.mine}</h2>
        {emergencies.length === 0 ? (
          <EmptyState what={text.mineNone} how={text.mineNoneHow} />
        ) : (
          <ul>
            {emergencies.map((one) => (
              <Mine key={one.id} dossierId={dossierId} one={one} />
            ))}
          </ul>
        )}
      </section>
    </div>
  )
}

function Mine({ dossierId, one }: { dossierId: string; one: Emergency }) {
  const close = useSave(() => call('POST', `/dossiers/${dossierId}/emergencies/${one.id}/_close`), [EMERGENCIES])
  return (
    <li>
      <p>
        <b>{capital(joinAnd(one.categories.map(categoryName), pageLanguage))}</b>
      </p>
      <p className="meta" dir="auto">
        {one.reason}
      </p>
      {one.isOpen ? (
        <>
          <Status tone="stop">{text.openUntil(timeLeft(one.untilAt), momentOf(one.untilAt))}</Status>
          <div className="button-row">
            <Link className="button button--small" to="/werk/gezinnen/$id" params={{ id: dossierId }}>
              {text.toFamily}
            </Link>
            <button type="button" className="button button--quiet button--small" onClick={() => close.mutate()}>
              {text.close}
            </button>
          </div>
        </>
      ) : (
        <p className="meta">{text.closedAt(momentOf(one.closedAt ?? one.untilAt))}</p>
      )}
    </li>
  )
}
