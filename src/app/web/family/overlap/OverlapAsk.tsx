import { AskCard } from '../plan/AskCard.tsx'
import { useText } from '../text.ts'
import { en } from './text.en.ts'
import { nl } from './text.nl.ts'
import { useMine, WhereCompared } from './WhereCompared.tsx'

/** On top of the plan: that somebody waits for my answer about comparing. */
export default function OverlapAsk() {
  return (
    <WhereCompared>
      <Asked />
    </WhereCompared>
  )
}

function Asked() {
  const text = useText().language === 'en' ? en : nl
  const waiting = useMine().mine.filter(({ yours }) => yours?.answer == null)
  return waiting.map(({ subjectId, name, askedBy }) => (
    <AskCard key={subjectId} id={subjectId} asker={askedBy ?? ''} question={text.title(name)} />
  ))
}
