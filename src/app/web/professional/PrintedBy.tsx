import { text } from '../../../capabilities/plan/web/text.ts'
import { longDate } from '../../../platform/pure/format.ts'
import { pageLanguage } from '../../../platform/web/language.ts'
import { useSession } from './session.ts'

/** Only on paper: who made this copy, and when. */
export function PrintedBy() {
  const { name, today } = useSession()
  return <p className="print-only printed-by">{text.printed(name, longDate(today, pageLanguage))}</p>
}
