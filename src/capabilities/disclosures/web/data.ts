import { useQuery } from '@tanstack/react-query'
import { call } from '../../../platform/web/api.ts'
import { useSave } from '../../../platform/web/use-save.ts'
import type {
  Disclosure,
  DisclosurePreview,
  Draft,
  Gathering,
  InformTask,
  NewDisclosure,
  NewGathering,
  NewTelling,
  Offer,
  ReceivedLine,
  ReceivedPackage,
  Signing,
  Waiting,
} from '../contract.ts'

export const useOffer = (dossierId: string) =>
  useQuery({
    queryKey: ['dossiers', dossierId, 'disclosure-kinds'],
    queryFn: () => call<Offer>('GET', `/dossiers/${dossierId}/disclosure-kinds`),
  })

export const useDisclosures = (dossierId: string) =>
  useQuery({
    queryKey: ['dossiers', dossierId, 'disclosures'],
    queryFn: () => call<{ disclosures: Disclosure[] }>('GET', `/dossiers/${dossierId}/disclosures`),
  })

export const useDrafts = (dossierId: string) =>
  useQuery({
    queryKey: ['dossiers', dossierId, 'disclosure-drafts'],
    queryFn: () => call<{ drafts: Draft[] }>('GET', `/dossiers/${dossierId}/disclosure-drafts`),
  })

export const useGather = (dossierId: string) =>
  useSave((body: NewGathering) => call<Gathering>('POST', `/dossiers/${dossierId}/disclosures/_gather`, { body }), [])

export const usePreviewDisclosure = (dossierId: string, onReady: () => void) =>
  useSave(
    (body: NewDisclosure) => call<DisclosurePreview>('POST', `/dossiers/${dossierId}/disclosures/_preview`, { body }),
    [],
    onReady,
  )

type Checked = NewDisclosure & { packageHash: string }

/** Sends what was checked; a secret that is broken first goes to the colleague who signs. */
export const useSend = (dossierId: string, onSent: () => void) =>
  useSave(
    async (body: Checked) => {
      const path = body.weighing ? 'disclosure-drafts' : 'disclosures'
      await call('POST', `/dossiers/${dossierId}/${path}`, { body })
    },
    ['dossiers', 'inform-tasks'],
    onSent,
  )

export const useSendSigned = (dossierId: string) =>
  useSave(
    async (draftId: string) => {
      await call('POST', `/dossiers/${dossierId}/disclosure-drafts/${draftId}/_send`)
    },
    ['dossiers', 'inform-tasks'],
  )

export const useInform = (dossierId: string, id: string, onSaved: () => void) =>
  useSave(
    (body: NewTelling) => call<void>('POST', `/dossiers/${dossierId}/disclosures/${id}/_inform`, { body }),
    ['dossiers', 'inform-tasks'],
    onSaved,
  )

export const usePostpone = (dossierId: string, id: string, onSaved: () => void) =>
  useSave(
    (body: Waiting) => call<void>('POST', `/dossiers/${dossierId}/disclosures/${id}/_postpone`, { body }),
    ['dossiers', 'inform-tasks'],
    onSaved,
  )

export const useInformTasks = () =>
  useQuery({ queryKey: ['inform-tasks'], queryFn: () => call<{ tasks: InformTask[] }>('GET', '/inform-tasks') })

export const useSignings = () =>
  useQuery({ queryKey: ['signings'], queryFn: () => call<{ signings: Signing[] }>('GET', '/signings') })

export const useAnswerSigning = (id: string) =>
  useSave(
    ({ isSigned, words }: { isSigned: boolean; words: string }) =>
      call<void>('POST', `/signings/${id}/${isSigned ? '_sign' : '_decline'}`, {
        ...(isSigned ? {} : { body: { words: words.trim() === '' ? null : words } }),
      }),
    ['signings', 'dossiers'],
  )

export const useReceived = () =>
  useQuery({
    queryKey: ['received-packages'],
    queryFn: () => call<{ packages: ReceivedLine[] }>('GET', '/received-packages'),
  })

export const useReceivedPackage = (id: string) =>
  useQuery({
    queryKey: ['received-packages', id],
    queryFn: () => call<ReceivedPackage>('GET', `/received-packages/${id}`),
  })
