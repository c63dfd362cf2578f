import { Link } from '@tanstack/react-router'
import { Icon } from '../../../design/Icon.tsx'
import { phone } from '../../../design/icons.ts'
import { useTakesCalls } from './professional-receivers.ts'
import { text } from './professional-text.ts'

/** One press away wherever questions are: somebody is on the phone. Only for who works in a youth team. */
export function TakeCallLink() {
  if (!useTakesCalls()) return null
  return (
    <Link className="button button--quiet" to="/werk/vragen/telefoon">
      <Icon path={phone} />
      {text.tray.call}
    </Link>
  )
}
