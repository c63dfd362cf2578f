import { text } from './text.ts'

/**
 * The way to show anew who one is, in a tab of its own: what was typed on this page stays, and is sent again when they come back.
 * `/mijn-toegang/gelukt` says so there.
 */
export function FreshSignIn() {
  return (
    <p>
      <a className="button" href="/inloggen/opnieuw?terug=/mijn-toegang/gelukt" target="_blank" rel="noreferrer">
        {text.freshSignIn}
      </a>
    </p>
  )
}
