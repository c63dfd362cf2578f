import { ageOn } from '../../../platform/pure/dates.ts'
import type { Call } from '../../access/actor.ts'
import { inList } from '../../access/enter.ts'
import { personsInSight } from '../../dossiers/queries.ts'
import { agesOfSay } from '../policy/deciders.ts'
import { requestsInSight } from '../queries.ts'
import type { RunningException } from './contract.ts'
import { exceptionsInSight } from './queries.ts'

/**
 * consent-16 (C-7): parents who are left out, first to be looked at first, until it is said that it ends: for who holds the
 * regie. From 16 nobody is left out by it.
 */
export function listExceptions(call: Call): Promise<RunningException[]> {
  return inList(call, 'family', async (tx) => {
    const regie = new Set(tx.files.filter((one) => one.hasRegie).map((one) => one.fileId))
    const persons = await personsInSight(tx.sql)
    const requests = (await requestsInSight(tx.sql)).filter((one) => one.valid_until >= tx.today)
    const isOlder = (id: string | undefined) => {
      const { born_on } = persons.find((one) => one.id === id) ?? { born_on: null }
      return born_on !== null && ageOn(born_on, tx.today) >= agesOfSay.youthAlone
    }
    const rows = (await exceptionsInSight(tx.sql)).flatMap(({ file_id, request_id, review_on, door_id }) => {
      const request = requests.find((one) => one.file_id === file_id && one.id === request_id)
      const isListed = review_on !== null && regie.has(file_id) && !isOlder(request?.subject_ids[0])
      return request && isListed ? [{ request, review_on, door_id }] : []
    })
    await tx.look(
      'listed',
      rows.flatMap(({ request, door_id }) => [request.door_id, door_id]),
    )
    return rows
      .map(({ request, review_on }) => ({
        dossierId: request.file_id,
        requestId: request.id,
        youth: persons.find((one) => one.id === request.subject_ids[0])?.given_name ?? '',
        categories: request.categories,
        reviewOn: review_on,
        isOver: review_on < tx.today,
      }))
      .sort((a, b) => a.reviewOn.localeCompare(b.reviewOn) || a.requestId.localeCompare(b.requestId))
  })
}
