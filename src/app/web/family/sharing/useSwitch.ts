import { useState } from 'react'
import type { Static } from 'typebox'
import type { Sharing, SharingLine, SharingParty, SwitchChange } from '../../../../capabilities/consent/contract.ts'
import { call, Refused } from '../../../../platform/web/api.ts'
import { usePlace } from '../place.ts'
import { useText } from '../text.ts'
import type { Loaded } from '../useLoad.ts'
import { findLine, lineKey, switchWords } from './lines.ts'

/** A switch that was moved and whose answer is awaited. */
export type Flipped = { key: string; isOn: boolean }
export type Flip = (party: SharingParty, line: SharingLine, isOn: boolean) => void

/** Moves a switch at once, says what it means, and offers the way back. If it fails the switch stands as it stood. */
export function useSwitch(sharing: Loaded<Sharing>, onChanged: () => Promise<void>) {
  const words = useText()
  const { dossier, say } = usePlace()
  const [flipped, setFlipped] = useState<Flipped>()
  const change = async (party: SharingParty, line: SharingLine, isOn: boolean): Promise<Sharing> => {
    const { organisationId, role } = party
    const body: Static<typeof SwitchChange> = {
      organisationId,
      role,
      category: line.category,
      goalId: line.goalId,
      isOn,
    }
    return call<Sharing>('POST', `/dossiers/${dossier.id}/sharing/_switch`, { body })
  }
  const flip = async (party: SharingParty, line: SharingLine, isOn: boolean, isUndo = false) => {
    const key = lineKey(party, line)
    if (flipped) return
    setFlipped({ key, isOn })
    try {
      const answer = await change(party, line, isOn)
      sharing.put(answer)
      const now = findLine(answer.parties, key)
      const undo = () => {
        document.getElementById(key)?.focus()
        void flip(party, line, !isOn, true)
      }
      const meaning = now ? switchWords(party, now, words) : words.text.sharing.changed.noted
      say(isUndo ? { words: words.text.sharing.changed.undone(meaning) } : { words: meaning, undo })
      void onChanged()
    } catch (error) {
      const why = error instanceof Refused ? error.problem.detail : ''
      say({ words: why || words.text.sharing.changed.failed, tone: 'trouble' })
    }
    setFlipped(undefined)
  }
  return { flipped, flip: ((party, line, isOn) => void flip(party, line, isOn)) as Flip }
}
