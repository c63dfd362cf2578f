import { useState } from 'react'
import { EmptyState } from '../../../../design/EmptyState.tsx'
import { Status } from '../../../../design/Status.tsx'
import { Loaded } from '../../../../platform/web/Loaded.tsx'
import { PeopleFrame } from '../../people/web/PeopleFrame.tsx'
import type { KeptProvider, KeptProviders, SavedProvider } from '../contract.ts'
import { useProviders } from './data.ts'
import { ProviderPanel } from './ProviderPanel.tsx'
import { text } from './text.ts'
import './providers.css'

/** accounts-37: where people sign in; the administrator of an organisation reads which of them speak for it. */
export function ProvidersPage({ mayChange }: { mayChange: boolean }) {
  return (
    <PeopleFrame lead={mayChange ? text.lead : text.mineLead}>
      <Loaded query={useProviders()}>{(data) => (mayChange ? <Kept data={data} /> : <Mine mine={data.mine} />)}</Loaded>
    </PeopleFrame>
  )
}

function Mine({ mine }: { mine: KeptProviders['mine'] }) {
  if (mine.length === 0) return <EmptyState {...text.mineNone} />
  return (
    <ul className="sheet people__lines">
      {mine.map(({ name }) => (
        <li key={name}>
          <b>{name}</b>
        </li>
      ))}
    </ul>
  )
}

function Kept({ data }: { data: KeptProviders }) {
  const [open, setOpen] = useState<KeptProvider | 'new'>()
  const [saved, setSaved] = useState<SavedProvider>()
  const close = () => setOpen(undefined)
  return (
    <>
      <div className="section-head">
        <div role="status" className="people__count">
          {saved !== undefined && open === undefined && <Outcome saved={saved} />}
        </div>
        <button type="button" className="button button--quiet" onClick={() => setOpen('new')}>
          {text.add}
        </button>
      </div>
      {data.providers.length === 0 ? (
        <EmptyState {...text.none} />
      ) : (
        <ul className="sheet people__lines">
          {data.providers.map((one) => (
            <Line key={one.id} provider={one} onChange={() => setOpen(one)} />
          ))}
        </ul>
      )}
      {open !== undefined && (
        <ProviderPanel
          provider={open === 'new' ? undefined : open}
          keysAddress={data.keysAddress}
          onClose={close}
          onSaved={(one) => {
            setSaved(one)
            close()
          }}
        />
      )}
    </>
  )
}

function Outcome({ saved: { isOn, tested } }: { saved: SavedProvider }) {
  if (tested.works) return <Status tone="ok">{`${text.saved} ${text.works}.`}</Status>
  return (
    <>
      {!isOn && <Status tone="stop">{text.savedOff}</Status>}
      <p>{tested.problem}</p>
      {tested.said !== null && <p className="meta">{text.said(tested.said)}</p>}
    </>
  )
}

function Line({ provider, onChange }: { provider: KeptProvider; onChange: () => void }) {
  const { name, issuer, isOn, isBuiltIn, kinds, organisations, people } = provider
  const whom = organisations.length === 0 ? text.all : organisations.map((one) => one.name).join(', ')
  return (
    <li>
      <span>
        <b dir="auto">{name}</b>
        <span className="meta people__under">{isBuiltIn ? text.builtIn : issuer}</span>
        <span className="meta people__under">
          {kinds.map((kind) => text.kinds[kind]).join(', ')} · {whom} · {text.people(people)}
        </span>
      </span>
      <Status tone={isOn ? 'ok' : 'stop'} quiet={isOn}>
        {isOn ? text.on : text.off}
      </Status>
      <button
        type="button"
        className="button button--quiet button--small"
        aria-label={text.changeOf(name)}
        onClick={onChange}
      >
        {text.change}
      </button>
    </li>
  )
}
