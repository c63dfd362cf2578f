import { Loaded } from '../../../../platform/web/Loaded.tsx'
import { usePageTitle } from '../../../../platform/web/use-page-title.ts'
import type { ScimSettings } from '../tokens/contract.ts'
import { useScim } from './data.ts'
import { PeopleOfIct } from './PeopleOfIct.tsx'
import { SignInChoice } from './SignInChoice.tsx'
import { Tokens } from './Tokens.tsx'
import { text } from './text.ts'
import './scim.css'

/** The page of one organisation, for the administrator of the region. */
export function ScimPage({ organisationId }: { organisationId: string }) {
  usePageTitle(text.title)
  return (
    <div className="page-stack">
      <header>
        <h1>{text.title}</h1>
        <p className="page-lead">{text.lead}</p>
      </header>
      <OfIct organisationId={organisationId} />
    </div>
  )
}

/** How the ICT of one organisation keeps its people: keys, signing in, and who is known by which name. */
export const OfIct = ({ organisationId }: { organisationId: string }) => (
  <Loaded query={useScim(organisationId)}>{(settings) => <Shown settings={settings} />}</Loaded>
)

function Shown({ settings }: { settings: ScimSettings }) {
  const { organisation, organisations, address } = settings
  return (
    <>
      <div className="scim__address">
        <p dir="auto">{text.reach(organisation.name, organisations)}</p>
        <p>
          {text.address}: <code className="scim__secret">{address}</code>
        </p>
      </div>
      <Tokens organisationId={organisation.id} tokens={settings.tokens} />
      <SignInChoice settings={settings} />
      <PeopleOfIct organisationId={organisation.id} />
    </>
  )
}
