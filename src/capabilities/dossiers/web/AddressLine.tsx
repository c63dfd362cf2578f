import { Icon } from '../../../design/Icon.tsx'
import { lockSimple, mapPin } from '../../../design/icons.ts'
import { joinAnd } from '../../../platform/pure/format.ts'
import { pageLanguage } from '../../../platform/web/language.ts'
import { SharingMarkerButton } from '../../access/web/SharingMarkerButton.tsx'
import type { Person } from '../contract.ts'
import { text } from './address-text.ts'

type AddressLineProps = { person: Person; onWrite?: ((person: Person) => void) | undefined }

/** Where somebody lives, from whom that is secret, and for who holds the regie the way to change it. */
export function AddressLine({ person, onWrite }: AddressLineProps) {
  const { address, givenName } = person
  return (
    <>
      {address !== null && (
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
      )}
      {onWrite !== undefined && (
        <button
          type="button"
          className="link-button no-print"
          aria-label={text.writeOf(givenName)}
          onClick={() => onWrite(person)}
        >
          {text.write}
        </button>
      )}
    </>
  )
}
