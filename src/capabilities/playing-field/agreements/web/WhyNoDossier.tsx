import { Icon } from '../../../../design/Icon.tsx'
import { warning } from '../../../../design/icons.ts'

/** Under a button that makes a dossier: the sentence why that cannot be done yet (P1.6). */
export function WhyNoDossier({ id, why }: { id: string; why: string }) {
  return (
    <p className="note" id={id}>
      <Icon path={warning} />
      <span>{why}</span>
    </p>
  )
}
