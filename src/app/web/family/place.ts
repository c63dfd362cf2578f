import { createContext, useContext } from 'react'
import type { Dossier } from '../../../capabilities/dossiers/contract.ts'
import type { CivilDate } from '../../../platform/pure/format.ts'
import type { Notice } from './Notice.tsx'

/** Where we are: whose plan, which day, and how to tell that something happened. */
export type Place = { dossier: Dossier; today: CivilDate; say: (notice: Notice | undefined) => void }

export const PlaceContext = createContext<Place | undefined>(undefined)

export function usePlace(): Place {
  const place = useContext(PlaceContext)
  if (!place) throw new Error('usePlace outside PlaceContext')
  return place
}
