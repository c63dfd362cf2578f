import type { Decider } from '../../../../capabilities/consent/contract.ts'
import { usePlace } from '../place.ts'
import { useText } from '../text.ts'
import { deciderLines } from './requests.ts'

/** Whose answer is needed, why, and what each has said. */
export function DeciderList({ requestId, deciders }: { requestId: string; deciders: readonly Decider[] }) {
  const words = useText()
  const { dossier } = usePlace()
  return (
    <ul className="family-deciders">
      {deciderLines(deciders, words).map(({ key, who, why, answer, scanId }) => (
        <li key={key}>
          <b>{who}</b>: {answer} <small>{why}</small>
          {scanId !== null && (
            <>
              {' '}
              <a href={`/v1/dossiers/${dossier.id}/consent-requests/${requestId}/scans/${scanId}`} download>
                {words.text.sharing.request.scan}
              </a>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}
