import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { CivilDate } from '../../../../platform/pure/dates.ts'
import { call } from '../../../../platform/web/api.ts'
import { useSave } from '../../../../platform/web/use-save.ts'
import type { AreaMap, MapVersion, NewMap, PlayingField, Standing } from '../contract.ts'

const key = 'areas'
const onDay = (day: CivilDate | undefined) => (day === undefined ? '' : `?day=${day}`)

/** What one looks at: a school, a municipality, or nothing in particular. */
export type Place = { kind: 'school' | 'municipality'; id: string }

export function usePlayingField(day: CivilDate | undefined) {
  return useQuery({
    queryKey: [key, 'field', day],
    queryFn: () => call<PlayingField>('GET', `/areas${onDay(day)}`),
    placeholderData: keepPreviousData,
  })
}

export function useMap(day: CivilDate | undefined) {
  return useQuery({
    queryKey: [key, 'map', day],
    queryFn: () => call<{ map: AreaMap | null }>('GET', `/areas/map${onDay(day)}`),
    placeholderData: keepPreviousData,
  })
}

export function useStanding({ kind, id }: Place, day: CivilDate | undefined) {
  const path = kind === 'school' ? `/organisations/${id}/areas` : `/areas/${id}/memberships`
  return useQuery({
    queryKey: [key, kind, id, day],
    queryFn: () => call<Standing>('GET', `${path}${onDay(day)}`),
  })
}

export function useMapVersions() {
  return useQuery({ queryKey: [key, 'versions'], queryFn: () => call<{ maps: MapVersion[] }>('GET', '/area-maps') })
}

export function useLoadMap(onLoaded: () => void) {
  return useSave((body: NewMap) => call<{ id: string }>('POST', '/area-maps', { body }), [key], onLoaded)
}
