import { RegionHistory } from '../../../capabilities/consent/region/web/RegionHistory.tsx'
import { RegionOrganisations } from '../../../capabilities/consent/region/web/RegionOrganisations.tsx'
import { RegionRules } from '../../../capabilities/consent/region/web/RegionRules.tsx'
import { OverlapSwitch } from '../../../capabilities/overlap/web/OverlapSwitch.tsx'
import { useSession } from './session.ts'

const useMayChange = () => useSession().role === 'ADMINISTRATOR'

export function Rules() {
  const mayChange = useMayChange()
  return (
    <RegionRules mayChange={mayChange}>
      <OverlapSwitch mayChange={mayChange} />
    </RegionRules>
  )
}
export const History = () => <RegionHistory mayChange={useMayChange()} />
export const Organisations = () => <RegionOrganisations mayChange={useMayChange()} />
