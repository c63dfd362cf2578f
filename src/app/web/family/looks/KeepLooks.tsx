import { useState } from 'react'
import type { ExportedLooks } from '../../../../capabilities/access/contract.ts'
import { call } from '../../../../platform/web/api.ts'
import { FreshSignIn } from '../../../../platform/web/FreshSignIn.tsx'
import { asksFreshSignIn } from '../../../../platform/web/problems.ts'
import { usePlace } from '../place.ts'
import { useText } from '../text.ts'
import { failureOf } from '../useLoad.ts'
import { useLooksText } from './text.ts'

/** All lines as a file, with the field names of the norm: for whoever wants to show them to somebody else. */
export function KeepLooks({ dossierId }: { dossierId: string }) {
  const { text } = useText()
  const looks = useLooksText()
  const { say } = usePlace()
  const [isBusy, setBusy] = useState(false)
  const [isStale, setStale] = useState(false)
  const words = looks.keep
  const keep = async (format: 'csv' | 'json') => {
    setBusy(true)
    try {
      saveAs(await call<ExportedLooks>('POST', `/dossiers/${dossierId}/looks/_export`, { body: { format } }))
      say({ words: words.done })
    } catch (error) {
      setStale(asksFreshSignIn(error))
      if (!asksFreshSignIn(error)) say({ words: text.failures[failureOf(error)].how, tone: 'trouble' })
    }
    setBusy(false)
  }
  return (
    <section className="family-end no-print" aria-labelledby="keep-looks">
      <h2 id="keep-looks">{words.title}</h2>
      <p>{words.how}</p>
      <div className="button-row">
        <button type="button" className="button button--quiet" disabled={isBusy} onClick={() => void keep('csv')}>
          {words.csv}
        </button>
        <button type="button" className="button button--quiet" disabled={isBusy} onClick={() => void keep('json')}>
          {words.json}
        </button>
      </div>
      {isStale && (
        <div role="alert">
          <p>{words.freshFirst}</p>
          <FreshSignIn />
        </div>
      )}
    </section>
  )
}

function saveAs({ fileName, mediaType, content }: ExportedLooks) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([content], { type: mediaType }))
  link.download = fileName
  link.click()
  URL.revokeObjectURL(link.href)
}
