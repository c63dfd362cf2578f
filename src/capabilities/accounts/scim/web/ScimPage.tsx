import { EmptyState } from '../../../../design/EmptyState.tsx'
import { Loaded } from '../../../../platform/web/Loaded.tsx'
import { usePageTitle } from '../../../../platform/web/use-page-title.ts'
import type { ScimSettings } from '../tokens/contract.ts'
import { useScim } from './data.ts'
import { PeopleOfIct } from './PeopleOfIct.tsx'
import { SignInChoice } from './SignInChoice.tsx'
import { Tokens } from './Tokens.tsx'
import { text } from './text.ts'
import './scim.css'

/** How the ICT of one organisation keeps its people: keys, signing in, and who is known by which name. */
export function ScimPage({ organisationId }: { organisationId: string | undefined }) {
  usePageTitle(text.title)
  return (
    <div className="page-stack">
      <header>
        <h1>{text.title}</h1>
        <p className="page-lead">{text.lead}</p>
      </header>
      {organisationId === undefined ? (
        <EmptyState what={text.nobody} how={text.nobodyHow} />
      ) : (
        <OfOrganisation id={organisationId} />
      )}
    </div>
  )
}

const OfOrganisation = ({ id }: { id: string }) => (
  <Loaded query={useScim(id)}>{(settings) => <Shown settings={settings} />}</Loaded>
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
