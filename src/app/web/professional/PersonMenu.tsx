import { type FocusEvent, type KeyboardEvent, useRef, useState } from 'react'
import { roleName } from '../../../capabilities/access/web/marker-words.ts'
import { Icon } from '../../../design/Icon.tsx'
import { caretUpDown, shieldCheck, signOut as signOutIcon, translate } from '../../../design/icons.ts'
import { capital } from '../../../platform/pure/format.ts'
import { switchLanguage } from '../../../platform/web/language.ts'
import { signOut, useSession } from './session.ts'
import { text } from './text.ts'

/** Who is signed in, for which organisation and in which role; the language; and the way out. */
export function PersonMenu() {
  const { name, organisation, role, maySwitch } = useSession()
  const [isOpen, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const closeByKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !isOpen) return
    setOpen(false)
    button.current?.focus()
  }
  const closeWhenLeft = (event: FocusEvent<HTMLElement>) => {
    if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape and leaving close what the button in here opened.
    <div className="person-menu" onKeyDown={closeByKey} onBlur={closeWhenLeft}>
      <button
        type="button"
        ref={button}
        className="person-menu__button"
        aria-expanded={isOpen}
        aria-controls="person-menu"
        aria-label={text.you(name)}
        onClick={() => setOpen(!isOpen)}
      >
        <span aria-hidden="true">{initials(name)}</span>
      </button>
      <div id="person-menu" className="person-menu__panel" hidden={!isOpen}>
        <p>
          <b>{name}</b>
        </p>
        <p className="meta">{role !== null && capital(roleName(role))}</p>
        <p className="meta">{organisation?.name}</p>
        {maySwitch && (
          <a className="person-menu__way" href="/inloggen/wie">
            <Icon path={caretUpDown} />
            {text.switchOrganisation}
          </a>
        )}
        <a className="person-menu__way" href="/mijn-toegang">
          <Icon path={shieldCheck} />
          {text.myAccess}
        </a>
        <button type="button" lang={text.languageCode} onClick={() => switchLanguage(text.languageCode)}>
          <Icon path={translate} />
          {text.language}
        </button>
        <button type="button" onClick={signOut}>
          <Icon path={signOutIcon} />
          {text.signOut}
        </button>
      </div>
    </div>
  )
}

/** "NW" of Noah Willems, "TR" of Tom de Rooij: first and last word. */
function initials(name: string): string {
  const words = name.split(/\s+/).filter(Boolean)
  return [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => word?.charAt(0).toUpperCase()).join('')
}
