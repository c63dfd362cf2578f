import { OwnWords } from '../../../design/OwnWords.tsx'
import { longDate } from '../../../platform/pure/format.ts'
import { pageLanguage } from '../../../platform/web/language.ts'
import { SharingMarkerButton } from '../../access/web/SharingMarkerButton.tsx'
import type { Wish } from '../contract.ts'
import type { OpenForm } from './plan-forms.tsx'
import { text } from './text.ts'

/** What the family wants, in its own words and its own letter. */
export function WishQuote({ wish, mayWrite, onOpen }: { wish: Wish; mayWrite: boolean; onOpen: OpenForm }) {
  return (
    <div className="wish keep-together">
      <OwnWords words={wish.text} layout="large" by={text.said(wish.saidBy, longDate(wish.writtenOn, pageLanguage))} />
      <div className="wish__foot">
        <SharingMarkerButton marker={wish.marker} what={text.thisWish} />
        {mayWrite && wish.by.isYours && (
          <button type="button" className="link-button no-print" onClick={() => onOpen({ form: 'wish', wish })}>
            {text.changeWish}
          </button>
        )}
      </div>
    </div>
  )
}
