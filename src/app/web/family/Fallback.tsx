import { Component, type ReactNode } from 'react'
import { useText } from './text.ts'

type FallbackProps = { instead: ReactNode; children: ReactNode }

/** If a screen breaks, a sentence and a way on stand there instead of an empty page. React knows this only as a class. */
export class Fallback extends Component<FallbackProps, { isBroken: boolean }> {
  override state = { isBroken: false }
  static getDerivedStateFromError() {
    return { isBroken: true }
  }
  override render() {
    return this.state.isBroken ? this.props.instead : this.props.children
  }
}

export function Broken() {
  const { title, what, again } = useText().text.broken
  return (
    <main className="roomy family-broken">
      <h1>{title}</h1>
      <p>{what}</p>
      <button type="button" className="button" onClick={() => location.reload()}>
        {again}
      </button>
    </main>
  )
}
