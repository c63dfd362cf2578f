import { useState } from 'react'
import type { ReadingAlong } from '../../../../capabilities/consent/contract.ts'
import { PartyTile } from '../../../../design/PartyTile.tsx'
import { Switch } from '../../../../design/Switch.tsx'
import { longDate } from '../../../../platform/pure/format.ts'
import { call, Refused } from '../../../../platform/web/api.ts'
import { usePlace } from '../place.ts'
import { useText } from '../text.ts'
import { useLoad } from '../useLoad.ts'

/** At 16 and 17: whether my parents read along, for each apart. Nobody else has this to choose. */
export function ReadingParents() {
  const { text, language } = useText()
  const { dossier, say } = usePlace()
  const words = text.sharing.parents
  const along = useLoad<ReadingAlong>(`/dossiers/${dossier.id}/reading-parents`)
  const [wanted, setWanted] = useState<{ parentId: string; isOn: boolean }>()
  const parents = along.data?.parents ?? []
  if (parents.length === 0) return null
  const turn = async (parentId: string, isOn: boolean) => {
    if (wanted) return
    setWanted({ parentId, isOn })
    try {
      const path = `/dossiers/${dossier.id}/reading-parents/_switch`
      along.put(await call<ReadingAlong>('POST', path, { body: { parentId, isOn } }))
      const name = parents.find((one) => one.personId === parentId)?.name ?? ''
      say({ words: isOn ? words.nowOn(name) : words.nowOff(name) })
    } catch (error) {
      say({ words: (error instanceof Refused && error.problem.detail) || text.sharing.changed.failed, tone: 'trouble' })
    }
    setWanted(undefined)
  }
  return (
    <section className="family-party" data-party="family" aria-labelledby="reading-parents">
      <header>
        <PartyTile party="family" sight={parents.some((one) => one.isOn) ? 'some' : 'none'} large />
        <div>
          <h2 id="reading-parents">{words.title}</h2>
          <p>{words.lead}</p>
        </div>
      </header>
      <ul>
        {parents.map(({ personId, name, isOn, until }) => (
          <li key={personId}>
            <Switch
              id={`reads-${personId}`}
              label={name}
              {...(until === null ? {} : { hint: words.until(longDate(until, language)) })}
              checked={wanted?.parentId === personId ? wanted.isOn : isOn}
              onWords={words.on}
              offWords={words.off}
              onChange={(next) => void turn(personId, next)}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
