import { useParams } from '@tanstack/react-router'
import { ScimPage } from '../../../capabilities/accounts/scim/web/ScimPage.tsx'
import { useSession } from './session.ts'

/** Of the organisation that somebody acts for. */
export const OwnIct = () => <ScimPage organisationId={useSession().organisation?.id} />
/** Of any organisation, for the administrator of the region. */
export const IctOf = () => <ScimPage organisationId={useParams({ from: '/werk/beheer/organisaties/$id/ict' }).id} />
