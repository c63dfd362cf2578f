import { type ComponentProps, useState } from 'react'
import { Status } from '../../../../design/Status.tsx'
import { longDate } from '../../../../platform/pure/format.ts'
import { Loaded } from '../../../../platform/web/Loaded.tsx'
import { pageLanguage } from '../../../../platform/web/language.ts'
import { useToday } from '../../../../platform/web/today.ts'
import { usePageTitle } from '../../../../platform/web/use-page-title.ts'
import type { FieldOrganisationPage } from '../contract.ts'
import { DescribePanel } from './DescribePanel.tsx'
import { useFieldOrganisation } from './data.ts'
import { History, type HistoryLine } from './History.tsx'
import { WayBack } from './KeepingFrame.tsx'
import { BeginPanel, EndPanel, type LinkKind, type OpenLink, TakeBackPanel } from './LinkPanels.tsx'
import { text } from './text.ts'
import './organisations.css'

/** One organisation with all that was ever known of it. */
export function OrganisationPage({ id }: { id: string }) {
  return (
    <Loaded query={useFieldOrganisation(id)} isPage>
      {(organisation) => <Shown organisation={organisation} />}
    </Loaded>
  )
}

type Doing = { describe: true } | { begin: LinkKind } | { end: OpenLink }

function Shown({ organisation }: { organisation: FieldOrganisationPage }) {
  usePageTitle(organisation.name)
  const [doing, setDoing] = useState<Doing>()
  const [isSaved, setSaved] = useState(false)
  const { id, name, kind, place, closedOn } = organisation
  const panel = {
    organisationId: id,
    onClose: () => setDoing(undefined),
    onSaved: () => {
      setDoing(undefined)
      setSaved(true)
    },
  }
  return (
    <div className="page-stack keeping">
      <header>
        <WayBack to="/werk/beheer">{text.title}</WayBack>
        <h1 dir="auto">{name}</h1>
        <p className="page-facts">
          <span>{text.kinds[kind]}</span>
          <span>{place}</span>
          {closedOn !== null && <Status tone="stop">{text.closed(longDate(closedOn, pageLanguage))}</Status>}
        </p>
      </header>
      <p role="status" className="keeping__saved">
        {isSaved && doing === undefined && text.saved}
      </p>
      <Address organisation={organisation} onDescribe={() => setDoing({ describe: true })} />
      {(['identifier', 'board', 'area'] as const).map((link) => (
        <History
          key={link}
          link={link}
          lines={linesOf(organisation, link)}
          onBegin={() => setDoing({ begin: link })}
          onEnd={(end) => setDoing({ end })}
        />
      ))}
      {doing !== undefined && 'describe' in doing && <DescribePanel organisation={organisation} {...panel} />}
      {doing !== undefined && 'begin' in doing && <BeginPanel link={doing.begin} {...panel} />}
      {doing !== undefined && 'end' in doing && <EndOrTakeBack open={doing.end} {...panel} />}
    </div>
  )
}

function EndOrTakeBack(props: ComponentProps<typeof EndPanel>) {
  return props.open.fromOn > useToday() ? <TakeBackPanel {...props} /> : <EndPanel {...props} />
}

function Address({ organisation, onDescribe }: { organisation: FieldOrganisationPage; onDescribe: () => void }) {
  const { sector, street, postcode, place, phone, website } = organisation
  const facts = { sector, street, postcode, place, phone, website }
  return (
    <section className="sheet" aria-labelledby="keeping-address">
      <div className="sheet__head">
        <h2 id="keeping-address">{text.parts.address}</h2>
        <button type="button" className="button button--quiet button--small" onClick={onDescribe}>
          {text.describe}
        </button>
      </div>
      <dl className="keeping__facts">
        {Object.entries(facts)
          .filter(([field]) => field !== 'sector' || organisation.kind === 'school')
          .map(([field, value]) => (
            <div key={field}>
              <dt>{text.fields[field]}</dt>
              <dd dir="auto">{value || <span className="meta">{text.nothingKnown}</span>}</dd>
            </div>
          ))}
      </dl>
    </section>
  )
}

/** The history of one sort of link, as lines. */
function linesOf({ identifiers, boards, areas }: FieldOrganisationPage, link: LinkKind): HistoryLine[] {
  if (link === 'identifier')
    return identifiers.map(({ scheme, value, ...days }) => ({
      ...{ link, as: scheme, to: value, ...days },
      ...{ label: text.schemes[scheme] ?? scheme, words: value },
    }))
  if (link === 'board')
    return boards.map(({ id, name, ...days }) => ({
      link,
      as: null,
      to: id,
      ...days,
      label: text.which.board,
      words: name,
    }))
  return areas.map(({ id, kind, name, relation, code: _, ...days }) => ({
    ...{ link, as: relation, to: id, ...days },
    ...{ label: text.relations[relation], words: `${text.areaKinds[kind]} ${name}` },
  }))
}
