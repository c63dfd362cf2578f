import { type Html, html } from '../platform/pure/html.ts'
import { BRAND_ARCS, BRAND_BOX, BRAND_CORE } from './brand.ts'
import { warning } from './icons.ts'
import { PARTIES, PARTY_LETTER, type PartyKind, type Sight, type Sights } from './parties.ts'

/** The same signs as the React components draw, for pages that the server makes. */
export function iconMarkup(path: string, extraClass = ''): Html {
  return html`<svg class="icon ${extraClass}" viewBox="0 0 256 256" aria-hidden="true"><path d="${path}"/></svg>`
}

export function brandMarkup(): Html {
  const { cx, cy, r } = BRAND_CORE
  const arcs = BRAND_ARCS.map((arc) => html`<path d="${arc}"/>`)
  return html`<svg class="brand-mark" viewBox="${BRAND_BOX}" aria-hidden="true"><circle cx="${cx}" cy="${cy}" r="${r}"/>${arcs}</svg>`
}

export function partyTileMarkup(party: PartyKind, sight: Sight = 'all'): Html {
  return html`<i class="party-tile" data-party="${party}" data-sight="${sight}" data-letter="${PARTY_LETTER[party]}" aria-hidden="true"></i>`
}

/** Tiles never speak for themselves: the words stand beside them. */
export function sharingTilesMarkup(sights: Sights): Html {
  const tiles = PARTIES.map((party) => partyTileMarkup(party, sights[party] ?? 'none'))
  return html`<span class="sharing-tiles sharing-tiles--large" aria-hidden="true">${tiles}</span>`
}

/** The sentence that stands on top and at the field, word for word the same. */
export function fieldErrorMarkup(id: string, message: string | undefined, errorPrefix: string): Html | false {
  if (message === undefined) return false
  return html`<p class="field__error" id="${id}-error">${iconMarkup(warning)}<span><span class="visually-hidden">${errorPrefix}</span>${message}</span></p>`
}
