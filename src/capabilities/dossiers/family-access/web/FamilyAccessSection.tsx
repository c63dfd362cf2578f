import './family-access.css'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { EmptyState } from '../../../../design/EmptyState.tsx'
import { call } from '../../../../platform/web/api.ts'
import { FormErrors } from '../../../../platform/web/FormErrors.tsx'
import { Loaded } from '../../../../platform/web/Loaded.tsx'
import { formProblem } from '../../../../platform/web/problems.ts'
import { useSave } from '../../../../platform/web/use-save.ts'
import { DOSSIERS } from '../../web/data.ts'
import type { FamilyAccess, Letter, RelativeAccess } from '../contract.ts'
import { AccessList } from './AccessList.tsx'
import { GivenLetter } from './GivenLetter.tsx'
import { StopAccess } from './StopAccess.tsx'
import { text } from './text.ts'

function useFamilyAccess(dossierId: string) {
  return useQuery({
    queryKey: [DOSSIERS, dossierId, 'family-access'],
    queryFn: () => call<FamilyAccess>('GET', `/dossiers/${dossierId}/family-access`),
  })
}

/** Who of the family signs in, and the letter that was just made. */
export function FamilyAccessSection({ dossierId }: { dossierId: string }) {
  const query = useFamilyAccess(dossierId)
  return (
    <Loaded query={query}>
      {(access) => <Access dossierId={dossierId} access={access} askAnew={() => query.refetch()} />}
    </Loaded>
  )
}

type AccessProps = { dossierId: string; access: FamilyAccess; askAnew: () => void }

function Access({ dossierId, access: { persons, contact }, askAnew }: AccessProps) {
  // Only here, and gone with the page: the codes are kept nowhere.
  const [letter, setLetter] = useState<Letter | null>(null)
  const [stopping, setStopping] = useState<RelativeAccess | null>(null)
  const pathOf = ({ personId }: RelativeAccess) => `/dossiers/${dossierId}/persons/${personId}`
  const invite = useSave(
    (person: RelativeAccess) => call<Letter>('POST', `${pathOf(person)}/_invite`),
    [DOSSIERS],
    setLetter,
  )
  const withdraw = useSave((person: RelativeAccess) => call('POST', `${pathOf(person)}/_uninvite`), [DOSSIERS])
  const isBusy = invite.isPending || withdraw.isPending
  const deeds = {
    invite: (person: RelativeAccess) => isBusy || invite.mutate(person),
    withdraw: (person: RelativeAccess) => isBusy || withdraw.mutate(person),
    stop: setStopping,
  }
  if (letter !== null) {
    const secret = persons.find((one) => one.personId === letter.personId)?.hasSecretAddress ?? false
    const close = () => {
      setLetter(null)
      // Whoever got the letter across the table may be in by now.
      askAnew()
    }
    return <GivenLetter letter={letter} contact={contact} hasSecretAddress={secret} onClose={close} />
  }
  return (
    <>
      <FormErrors problem={formProblem(invite.error ?? withdraw.error, 'family-access')} />
      {persons.length === 0 ? <EmptyState {...text.nobody} /> : <AccessList persons={persons} deeds={deeds} />}
      {stopping && <StopAccess dossierId={dossierId} person={stopping} onClose={() => setStopping(null)} />}
    </>
  )
}
