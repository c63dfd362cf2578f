import { useParams } from '@tanstack/react-router'
import { ScimPage } from '../../../capabilities/accounts/scim/web/ScimPage.tsx'

/** Of any organisation, for the administrator of the region. */
export const IctOf = () => <ScimPage organisationId={useParams({ from: '/werk/beheer/organisaties/$id/ict' }).id} />
