import { Icon } from '../../../design/Icon.tsx'
import { lockSimple, mapPin } from '../../../design/icons.ts'
import { joinAnd } from '../../../platform/pure/format.ts'
import { pageLanguage } from '../../../platform/web/language.ts'
import { SharingMarkerButton } from '../../access/web/SharingMarkerButton.tsx'
import type { Person } from '../contract.ts'
import { text } from './address-text.ts'

/** Where somebody lives, as far as this person may know it, and from whom that is secret. */
export function AddressLine({ person: { address, givenName } }: { person: Person }) {
  if (address === null) return null
  return (
    <div className="people-list__address">
      <Icon path={mapPin} />
      <p dir="auto">{address.text}</p>
      {address.secretFrom.length > 0 && (
        <p className="people-list__secret">
          <Icon path={lockSimple} />
          {text.secretFrom(
            joinAnd(
              address.secretFrom.map((one) => one.name),
              pageLanguage,
            ),
          )}
        </p>
      )}
      <SharingMarkerButton marker={address.marker} what={text.who(givenName)} short />
    </div>
  )
}
