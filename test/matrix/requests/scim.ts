// What is sent about the tokens of ICT.
import type { Cast } from '../../cast.ts'
import type { Sent } from '../requests.ts'

export function scimRequests(cast: Cast): Record<string, Sent> {
  const organisationId = cast.region.organisations.wilgenhof
  const prepare = async () => ({ organisationId })
  const newToken = { name: 'Entra ID', endsOn: cast.today(100) }
  return {
    accounts_getScim: { prepare },
    accounts_makeScimToken: { body: newToken, prepare },
    accounts_revokeScimToken: {
      prepare: async (person) => {
        const { body } = await person.post<{ id?: string }>(`/organisations/${organisationId}/scim-tokens`, newToken)
        return { organisationId, ...(body.id ? { tokenId: body.id } : {}) }
      },
    },
    accounts_chooseScimSignIn: { body: { signsInUninvited: false }, prepare },
    accounts_listScimPeople: { prepare },
    accounts_linkScimPerson: {
      body: { accountId: cast.region.people.sanne.accountId, userName: 's.vermeer@wilgenhof.example' },
      prepare,
    },
  }
}
