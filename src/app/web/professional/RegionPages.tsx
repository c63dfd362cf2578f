import { RegionHistory } from '../../../capabilities/consent/web/RegionHistory.tsx'
import { RegionOrganisations } from '../../../capabilities/consent/web/RegionOrganisations.tsx'
import { RegionRules } from '../../../capabilities/consent/web/RegionRules.tsx'
import { useSession } from './session.ts'

const useMayChange = () => useSession().role === 'ADMINISTRATOR'

export const Rules = () => <RegionRules mayChange={useMayChange()} />
export const History = () => <RegionHistory mayChange={useMayChange()} />
export const Organisations = () => <RegionOrganisations mayChange={useMayChange()} />
