import { text } from './text.ts'

/** From the page of an organisation to how its ICT keeps its people. */
export const IctLink = ({ organisationId }: { organisationId: string }) => (
  <section className="sheet form-stack">
    <h2>{text.title}</h2>
    <p>
      <a href={`/werk/beheer/organisaties/${organisationId}/ict`}>{text.ofOrganisation}</a>
    </p>
  </section>
)
