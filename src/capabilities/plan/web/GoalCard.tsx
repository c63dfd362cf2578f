import { OwnWords } from '../../../design/OwnWords.tsx'
import type { PartyKind } from '../../../design/parties.ts'
import { ScaleBar } from '../../../design/ScaleBar.tsx'
import { joinAnd } from '../../../platform/pure/format.ts'
import { pageLanguage } from '../../../platform/web/language.ts'
import { SharingMarkerButton } from '../../access/web/SharingMarkerButton.tsx'
import { text as accessText } from '../../access/web/text.ts'
import type { Goal } from '../contract.ts'
import { ActionColumn } from './ActionColumn.tsx'
import type { OpenForm } from './plan-forms.tsx'
import { text } from './text.ts'

type GoalCardProps = { dossierId: string; goal: Goal; mayWrite: boolean; onOpen: OpenForm }

/** One goal: whose words, how it goes, what happens at home and at school, and who can see it. */
export function GoalCard({ dossierId, goal, mayWrite, onOpen }: GoalCardProps) {
  const titleId = `goal-${goal.id}`
  return (
    <article className="sheet goal keep-together" aria-labelledby={titleId}>
      <div className="goal__head">
        <span className="goal__number" aria-hidden="true">
          {goal.number}
        </span>
        <div>
          <h3 id={titleId} dir="auto">
            {goal.title}
          </h3>
          <OwnWords words={goal.words} by={goal.saidBy} layout="inline" />
          <p className="meta">
            {text.about(
              joinAnd(
                goal.about.map(({ name }) => name),
                pageLanguage,
              ),
            )}
          </p>
        </div>
        <ScaleBar
          begin={goal.begin}
          now={goal.now}
          wish={goal.wish}
          label={text.scale(goal.begin, goal.now, goal.wish)}
          caption={
            <>
              <b>{goal.now}</b> {text.scaleCaption.now}
              {text.scaleCaption.rest(goal.begin, goal.wish)}
            </>
          }
        />
      </div>
      <div className="goal__places">
        <ActionColumn place="home" dossierId={dossierId} goal={goal} mayWrite={mayWrite} onOpen={onOpen} />
        <ActionColumn place="school" dossierId={dossierId} goal={goal} mayWrite={mayWrite} onOpen={onOpen} />
      </div>
      <GoalFoot goal={goal} mayWrite={mayWrite} onOpen={onOpen} />
    </article>
  )
}

function GoalFoot({ goal, mayWrite, onOpen }: Omit<GoalCardProps, 'dossierId'>) {
  const others = goal.hiddenFrom.filter((party): party is PartyKind => party !== 'school' && party !== 'family')
  return (
    <div className="goal__foot">
      <SharingMarkerButton marker={goal.marker} what={text.goalNumber(goal.number)} />
      {others.map((party) => (
        <span key={party} className="meta">
          {text.partyHidden(accessText.parties[party])}
        </span>
      ))}
      {mayWrite && (
        <div className="goal__do no-print">
          <button
            type="button"
            className="link-button"
            aria-label={text.forGoal(text.giveScore, goal.number)}
            onClick={() => onOpen({ form: 'score', goal })}
          >
            {text.giveScore}
          </button>
          {goal.by.isYours && (
            <button
              type="button"
              className="link-button"
              aria-label={text.forGoal(text.changeGoal, goal.number)}
              onClick={() => onOpen({ form: 'goal', goal })}
            >
              {text.changeGoal}
            </button>
          )}
        </div>
      )}
    </div>
  )
}
