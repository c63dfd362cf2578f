import MeldcodePage from '../../../capabilities/meldcode/web/MeldcodePage.tsx'
import { useSession } from './session.ts'

/** A concern about safety, for whoever works at the organisation that wrote it down. */
export default function ConcernPage() {
  return <MeldcodePage organisationId={useSession().organisation?.id ?? ''} />
}
