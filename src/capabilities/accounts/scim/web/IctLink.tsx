import { Link } from '@tanstack/react-router'
import { text } from './text.ts'
import './scim.css'

/** From the page of an organisation to how its ICT keeps its people. */
export const IctLink = ({ organisationId }: { organisationId: string }) => (
  <section className="sheet form-stack scim__part">
    <h2>{text.title}</h2>
    <p>
      <Link to="/werk/beheer/organisaties/$id/ict" params={{ id: organisationId }}>
        {text.ofOrganisation}
      </Link>
    </p>
  </section>
)
