import { refuse } from '../../../platform/refusal.ts'
import { refusals } from '../../../platform/refusals.ts'
import type { Call } from '../../access/actor.ts'
import { inTransaction } from '../../access/enter.ts'
import { consentRefusals } from '../refusals.ts'
import { tightenedBy } from './change.ts'
import { refuseWidening } from './check.ts'
import type { NewRegionChoices } from './contract.ts'
import { deriveBehind } from './job.ts'
import { changeRegion, newestVersion, organisations, type RegionChange, reachOf, type VersionRow } from './queries.ts'

/**
 * region-05: a new version, the role matrix and one bar over all families in one transaction: what may close is closed when this is
 * answered. Deriving follows in the background, family by family; what opens, opens then.
 */
export async function saveChoices(call: Call, basedOn: number, wanted: NewRegionChoices): Promise<{ version: number }> {
  refuseWidening(wanted)
  const version = await save(call, (newest) => {
    if (newest.version !== basedOn) refuse(refusals.newerVersion)
    return {
      ...choicesOf(newest),
      ...wanted,
      kind: 'choices',
      organisation: null,
      tightens: tightenedBy(newest, { ...newest, ...wanted }),
    }
  })
  return { version }
}

/** region-06: everything of others closes to an organisation that leaves, at every family at once; what it wrote it keeps. */
export async function letGo(call: Call, organisation: string, note: string): Promise<{ version: number }> {
  const version = await save(
    call,
    (newest) => {
      if (newest.leftOrganisations.includes(organisation)) refuse(consentRefusals.hasLeft)
      return { ...choicesOf(newest), note, kind: 'leaves', organisation, tightens: [] }
    },
    organisation,
  )
  return { version }
}

/** region-07: undoes that: the bar is lifted, and what families agreed to opens again as they are derived. */
export async function takeBack(call: Call, organisation: string, note: string): Promise<{ version: number }> {
  const version = await save(
    call,
    (newest) => {
      if (!newest.leftOrganisations.includes(organisation)) refuse(consentRefusals.hasNotLeft)
      return { ...choicesOf(newest), note, kind: 'returns', organisation, tightens: [] }
    },
    organisation,
  )
  return { version }
}

const choicesOf = ({
  consent12to15,
  jointAuthority,
  longestConsentMonths,
  reminderDays,
  roleNarrowing,
  purposeNarrowing,
}: VersionRow) => ({
  consent12to15,
  jointAuthority,
  longestConsentMonths,
  reminderDays,
  roleNarrowing,
  purposeNarrowing,
})

async function save(
  call: Call,
  changeOf: (newest: VersionRow) => Omit<RegionChange, 'bar'>,
  organisation?: string,
): Promise<number> {
  const { ports, actor } = call
  const version = await inTransaction(call, async ({ sql, at, today }) => {
    if (organisation && !(await organisations(sql)).some((one) => one.id === organisation)) refuse(refusals.notFound)
    const newest = await newestVersion(sql)
    const wanted = changeOf(newest)
    if (wanted.kind === 'leaves' && organisation && (await reachOf(sql, organisation, today, at)).withRegie > 0)
      refuse(consentRefusals.keepsRegie)
    const change = { ...wanted, bar: ports.newId() }
    return changeRegion(sql, change, { basedOn: newest.version, by: actor.accountId, today, at })
  })
  void deriveBehind(ports)
  return version
}
