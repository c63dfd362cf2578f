import { Link, useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { TextField } from '../../../../design/TextField.tsx'
import { text as platformText } from '../../../../platform/web/text.ts'
import { usePageTitle } from '../../../../platform/web/use-page-title.ts'
import { useOwnWritings } from '../../../dossiers/web/data.ts'
import { text } from './text.ts'
import './emergency.css'

const anId = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i

/** To a dossier that is closed to me now: by what we wrote in it, or by its address. It tells no name and whether it is there. */
export default function FindDossierPage() {
  usePageTitle(text.find.title)
  const navigate = useNavigate()
  const [address, setAddress] = useState('')
  const [isWrong, setWrong] = useState(false)
  const writings = useOwnWritings().data?.writings ?? []
  const go = (event: FormEvent) => {
    event.preventDefault()
    const id = anId.exec(address)?.[0]
    setWrong(!id)
    if (id) void navigate({ to: '/werk/gezinnen/$id/noodtoegang', params: { id: id.toLowerCase() } })
  }
  return (
    <div className="page-stack emergency-find">
      <header>
        <h1>{text.find.title}</h1>
        <p className="page-lead">{text.find.lead}</p>
      </header>
      {writings.length > 0 && (
        <section aria-labelledby="own-dossiers">
          <h2 id="own-dossiers">{text.find.own}</h2>
          <ul className="emergency-find__own">
            {writings.map(({ dossierId }, index) => (
              <li key={dossierId}>
                <Link to="/werk/gezinnen/$id/noodtoegang" params={{ id: dossierId }}>
                  {text.find.dossier(index + 1)}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      <form className="sheet form-stack" noValidate onSubmit={go}>
        <TextField
          id="dossier-address"
          label={text.find.address}
          hint={text.find.addressHint}
          error={isWrong ? text.find.addressWrong : undefined}
          errorPrefix={platformText.errorPrefix}
          autoComplete="off"
          value={address}
          onChange={(event) => setAddress(event.target.value)}
        />
        <div className="button-row">
          <button type="submit" className="button">
            {text.find.go}
          </button>
        </div>
      </form>
    </div>
  )
}
