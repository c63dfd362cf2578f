import { EmptyState } from '../../../../design/EmptyState.tsx'
import { Loaded } from '../../../../platform/web/Loaded.tsx'
import { useToday } from '../../../../platform/web/today.ts'
import type { Cooperation } from '../contract.ts'
import { AgreementNow } from './AgreementNow.tsx'
import { Checklist } from './Checklist.tsx'
import { useCooperation, useCooperations } from './data.ts'
import { LearningNotes } from './LearningNotes.tsx'
import { text } from './text.ts'
import { Versions } from './Versions.tsx'
import { WhoTakesPart } from './WhoTakesPart.tsx'
import './agreements.css'

/** Every cooperation in which the own organisation takes part; for most that is one. */
export function Cooperations({ mayChange }: { mayChange: boolean }) {
  return (
    <Loaded query={useCooperations()}>
      {({ cooperations }) =>
        cooperations.length === 0 ? (
          <section className="sheet">
            <EmptyState what={text.none} how={text.noneHow} />
          </section>
        ) : (
          cooperations.map(({ id }) => <OneCooperation key={id} id={id} mayChange={mayChange} />)
        )
      }
    </Loaded>
  )
}

function OneCooperation({ id, mayChange }: { id: string; mayChange: boolean }) {
  return (
    <Loaded query={useCooperation(id)}>
      {(cooperation) => <Parts cooperation={cooperation} mayChange={mayChange} />}
    </Loaded>
  )
}

export type PartProps = { cooperation: Cooperation; mayChange: boolean }

function Parts({ cooperation, mayChange }: PartProps) {
  const today = useToday()
  const now = cooperation.versions.find((one) => one.fromOn <= today)
  return (
    <article className="agreements" aria-labelledby={`cooperation-${cooperation.id}`}>
      <h2 id={`cooperation-${cooperation.id}`} className="agreements__name">
        {cooperation.name}
      </h2>
      <div className="agreements__columns">
        <div className="agreements__main">
          {cooperation.checklist !== null && <Checklist id={cooperation.id} checklist={cooperation.checklist} />}
          <AgreementNow cooperation={cooperation} now={now} mayChange={mayChange} />
          <Versions cooperation={cooperation} today={today} mayChange={mayChange} />
        </div>
        <div className="agreements__side">
          <WhoTakesPart cooperation={cooperation} />
          <LearningNotes cooperation={cooperation} mayWrite={now !== undefined} />
        </div>
      </div>
    </article>
  )
}
