import { useState } from 'react'
import type { Problem } from '../../../../platform/contract.ts'
import { usePlace } from '../place.ts'
import { type Saving, useSave } from '../useSave.ts'
import { usePlan } from './plan-context.ts'

type Versioned = { id: string; version: number }

type OwnSave<Thing> = {
  saving: Saving
  /** What stands there now, if somebody changed it after this form was opened. */
  now: Thing | undefined
  save: (missing: Record<string, string>, send: (version: number | undefined) => Promise<unknown>) => void
}

/** Saves something of the plan. Nothing is written over a newer version: both texts are shown, and the person chooses. */
export function useOwnSave<Thing extends Versioned>(
  thing: Thing | undefined,
  done: string,
  onClose: () => void,
): OwnSave<Thing> {
  const { say } = usePlace()
  const { reload } = usePlan()
  // The form is based on what stood there when it was opened, also when the screen has read the plan again since.
  const [openedAt] = useState(thing?.version)
  const [newer, setNewer] = useState<Partial<Thing>>()
  const onOlder = async ({ current }: Problem) => {
    await reload()
    setNewer((current ?? {}) as Partial<Thing>)
  }
  const saving = useSave(thing && onOlder)
  const now = thing && newer && { ...thing, ...newer }
  const keep = async (send: (version: number | undefined) => Promise<unknown>) => {
    await send(now ? now.version : openedAt)
    await reload()
  }
  const save: OwnSave<Thing>['save'] = (missing, send) => {
    void saving.save(missing, () => keep(send)).then((isKept) => isKept && finish())
  }
  const finish = () => {
    say({ words: done })
    onClose()
  }
  return { saving, now, save }
}
