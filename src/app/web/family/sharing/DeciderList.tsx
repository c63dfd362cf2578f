import type { Decider } from '../../../../capabilities/consent/contract.ts'
import { useText } from '../text.ts'
import { deciderLines } from './requests.ts'

/** Whose answer is needed, why, and what each has said. */
export function DeciderList({ deciders }: { deciders: readonly Decider[] }) {
  const words = useText()
  return (
    <ul className="family-deciders">
      {deciderLines(deciders, words).map(({ key, who, why, answer }) => (
        <li key={key}>
          <b>{who}</b>: {answer} <small>{why}</small>
        </li>
      ))}
    </ul>
  )
}
