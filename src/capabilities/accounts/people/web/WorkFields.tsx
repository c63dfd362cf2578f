import { SelectField } from '../../../../design/SelectField.tsx'
import { TextField } from '../../../../design/TextField.tsx'
import { capital } from '../../../../platform/pure/format.ts'
import { roleName } from '../../../access/web/marker-words.ts'
import { fits, roles, watchingRoles } from '../../../playing-field/organisations/roles.ts'
import type { OrganisationKind } from '../../../playing-field/organisations/vocabulary.ts'
import type { fieldsOf } from './fields.ts'
import { OrganisationField } from './OrganisationField.tsx'
import { useKeeper } from './PeopleFrame.tsx'
import { text } from './text.ts'

export interface WorkDraft {
  organisation: { id: string; name: string; kind: string } | undefined
  role: string
  fromOn: string
  untilOn: string
}

/** What is sent of it: an empty last day says that there is none. */
export const daysSent = ({ organisation, role, fromOn, untilOn }: WorkDraft) => ({
  ...{ organisationId: organisation?.id ?? '', role, fromOn, untilOn: untilOn === '' ? null : untilOn },
})

/** The roles that an administrator gives at this kind of organisation. */
export const rolesAt = (kind: string | undefined) =>
  roles
    .filter((role) => !watchingRoles.includes(role) && kind !== undefined && fits(role, kind as OrganisationKind))
    .map((value) => ({ value, label: capital(roleName(value)) }))

type WorkFieldsProps = {
  draft: WorkDraft
  change: (part: Partial<WorkDraft>) => void
  field: ReturnType<typeof fieldsOf>['field']
}

/** Where, in which role, from when until when. */
export function WorkFields({ draft, change, field }: WorkFieldsProps) {
  const isOfRegion = useKeeper().role === 'ADMINISTRATOR'
  return (
    <>
      {isOfRegion && (
        <OrganisationField
          {...field('organisationId')}
          choose={text.choose}
          value={draft.organisation?.id ?? ''}
          onChange={(organisation) => change({ organisation, role: '' })}
        />
      )}
      <SelectField
        {...field('role')}
        choose={text.choose}
        options={rolesAt(draft.organisation?.kind)}
        value={draft.role}
        onChange={({ target }) => change({ role: target.value })}
      />
      <TextField
        {...field('fromOn')}
        type="date"
        narrow
        value={draft.fromOn}
        onChange={({ target }) => change({ fromOn: target.value })}
      />
      <TextField
        {...field('untilOn')}
        hint={text.untilHint}
        type="date"
        narrow
        value={draft.untilOn}
        onChange={({ target }) => change({ untilOn: target.value })}
      />
    </>
  )
}
