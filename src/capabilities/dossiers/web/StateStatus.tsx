import { eyeSlash, playCircle } from '../../../design/icons.ts'
import { Status, type StatusTone } from '../../../design/Status.tsx'
import type { Dossier } from '../contract.ts'
import { text } from './text.ts'

const TONE: Record<Dossier['state'], StatusTone> = {
  new: 'rest',
  exploring: 'info',
  'plan-runs': 'ok',
  'waiting-for-family': 'wait',
  'consent-stopped': 'stop',
}

const ICON: Partial<Record<Dossier['state'], string>> = { 'plan-runs': playCircle, 'consent-stopped': eyeSlash }

/** How it stands with a family. In a list the normal states are quiet, so that the eye lands on the others. */
export function StateStatus({
  state,
  words,
  quiet = false,
}: {
  state: Dossier['state']
  words?: string
  quiet?: boolean
}) {
  const isNormal = state === 'plan-runs' || state === 'new'
  const icon = ICON[state]
  return (
    <Status tone={TONE[state]} quiet={quiet && isNormal} {...(icon === undefined ? {} : { icon })}>
      {words ?? text.states[state]}
    </Status>
  )
}
