import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { Icon } from '../../../design/Icon.tsx'
import { caretDown } from '../../../design/icons.ts'
import type { Person } from '../contract.ts'
import { text as addressText } from './address-text.ts'
import { text } from './text.ts'

export type PersonForm = 'address' | 'gezag' | 'measure' | 'weighing'

type PersonMenuProps = { person: Person; onOpen: (form: PersonForm, person: Person) => void }

/** What who holds the regie notes about somebody: where they live, and at a child gezag, measures and weighing. */
export function PersonMenu({ person, onOpen }: PersonMenuProps) {
  const entries: Readonly<Record<PersonForm, string>> = {
    address: addressText.write,
    gezag: text.gezagForm.change,
    measure: text.measureForm.open,
    weighing: person.cannotWeigh === null ? text.weighing.note : text.weighing.takeBack,
  }
  return (
    <MenuTrigger>
      <Button className="link-button person-menu no-print" aria-label={text.page.changeOf(person.givenName)}>
        {text.page.change}
        <Icon path={caretDown} />
      </Button>
      <Popover className="menu-popover" placement="bottom end">
        <Menu aria-label={text.page.changeOf(person.givenName)}>
          {formsFor(person).map((form) => (
            <MenuItem key={form} className="menu-item" onAction={() => onOpen(form, person)}>
              {entries[form]}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

function formsFor({ isChild, age }: Person): PersonForm[] {
  if (!isChild) return ['address']
  const isMinor = (age ?? 0) < 18
  const weighs = isMinor && (age ?? 0) >= 12
  return ['address', 'gezag', ...(isMinor ? (['measure'] as const) : []), ...(weighs ? (['weighing'] as const) : [])]
}
