import { text } from '../../../capabilities/plan/web/text.ts'
import { longDate } from '../../../platform/pure/format.ts'
import { pageLanguage } from '../../../platform/web/language.ts'
import { useSession } from './session.ts'

/** Only on paper: who made this copy, when, and for whom. */
export function PrintedBy() {
  const { name, organisation, today } = useSession()
  return (
    <p className="print-only printed-by">
      {text.printed(name, longDate(today, pageLanguage))} {organisation !== null && text.printedFor(organisation.name)}
    </p>
  )
}
