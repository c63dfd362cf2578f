import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { call } from '../../../../platform/web/api.ts'
import { useSave } from '../../../../platform/web/use-save.ts'
import type { MadeScimToken, NewScimToken, ScimLink, ScimPeople, ScimSettings } from '../tokens/contract.ts'

const at = (organisationId: string) => `/organisations/${organisationId}`

export const useScim = (organisationId: string) =>
  useQuery({
    queryKey: ['scim', organisationId],
    queryFn: () => call<ScimSettings>('GET', `${at(organisationId)}/scim`),
  })

export const useScimPeople = (organisationId: string, words: string) =>
  useQuery({
    queryKey: ['scim-people', organisationId, words],
    queryFn: () => call<ScimPeople>('GET', `${at(organisationId)}/scim-people?q=${encodeURIComponent(words)}`),
    placeholderData: keepPreviousData,
  })

export const useMakeToken = (organisationId: string, onMade: (made: MadeScimToken) => void) =>
  useSave(
    (body: NewScimToken) => call<MadeScimToken>('POST', `${at(organisationId)}/scim-tokens`, { body }),
    ['scim'],
    onMade,
  )

export const useRevoke = (organisationId: string, onDone: () => void) =>
  useSave((id: string) => call('POST', `${at(organisationId)}/scim-tokens/${id}/_revoke`), ['scim'], onDone)

export const useChoose = (organisationId: string) =>
  useSave(
    (signsInUninvited: boolean) => call('POST', `${at(organisationId)}/scim/_choose`, { body: { signsInUninvited } }),
    ['scim'],
  )

export const useLink = (organisationId: string, onDone: () => void) =>
  useSave(
    (body: ScimLink) => call('POST', `${at(organisationId)}/scim-people/_link`, { body }),
    ['scim-people'],
    onDone,
  )
