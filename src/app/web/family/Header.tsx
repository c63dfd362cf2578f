import type { SignedOut } from '../../../capabilities/accounts/contract.ts'
import { Icon } from '../../../design/Icon.tsx'
import { signOut, translate } from '../../../design/icons.ts'
import { Logo } from '../../../design/Logo.tsx'
import { call } from '../../../platform/web/api.ts'
import { START } from './address.ts'
import { Link } from './Link.tsx'
import { useText } from './text.ts'

function readIn(language: string) {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not everywhere yet.
  document.cookie = `rondom-language=${language}; path=/; max-age=31536000; samesite=lax`
  location.reload()
}

async function leave() {
  let next = '/'
  try {
    next = (await call<SignedOut>('POST', '/session/_close')).next
  } finally {
    location.assign(next)
  }
}

/** At the end of every page: who I am here, and where I am signed in. */
export function MyAccess() {
  return (
    <p className="family-others no-print">
      <a href="/mijn-toegang">{useText().text.myAccess}</a>
    </p>
  )
}

export function Header() {
  const { text } = useText()
  const other = text.otherLanguage
  return (
    <>
      <a className="skip-link" href="#main">
        {text.skip}
      </a>
      <header className="family-header">
        {document.body.dataset.trial === 'true' && <p className="trial-strip">{text.trial}</p>}
        <div className="family-header__row">
          <Link className="family-header__brand" href={START}>
            <Logo />
            <b>Rondom</b>
          </Link>
          <button
            type="button"
            className="button button--on-rail"
            lang={other.language}
            aria-label={other.label}
            onClick={() => readIn(other.language)}
          >
            <Icon path={translate} />
            {other.name}
          </button>
          <button type="button" className="button button--on-rail" onClick={() => void leave()}>
            <Icon path={signOut} className="icon--along" />
            {text.signOut}
          </button>
        </div>
      </header>
    </>
  )
}
