import { longDate } from '../../../../platform/pure/format.ts'
import type { Language } from '../../../../platform/pure/language.ts'
import type { FamilyAccess, Letter } from '../contract.ts'
import { LETTER_TEXT } from './letter-text.ts'
import { QrCode } from './QrCode.tsx'
import { text } from './text.ts'

type LetterSheetProps = { letter: Letter; contact: FamilyAccess['contact']; language: Language; today: string }

/** The letter as it comes on paper: one side of A4, without an address and without anything about the help. */
export function LetterSheet({ letter, contact, language, today }: LetterSheetProps) {
  const words = LETTER_TEXT[language]
  // Where the family comes in: this same site. The code never stands in an address.
  const page = `${location.host}/uitnodiging`
  const [first = ''] = letter.name.split(' ')
  return (
    <article className="invite-letter" lang={language} aria-label={text.given.sheet}>
      <p className="invite-letter__brand">Rondom</p>
      <h2>{words.subject}</h2>
      <p>{words.dear(letter.isYoung ? first : letter.name)}</p>
      {(letter.isYoung ? words.young : words.adult).map((line) => (
        <p key={line}>{line}</p>
      ))}
      <section className="invite-letter__code">
        <p>{words.code}</p>
        <p className="invite-letter__signs">{letter.code}</p>
        <p>
          <b>{words.until(longDate(letter.lastDay, language))}</b>
        </p>
      </section>
      <h3>{words.how}</h3>
      <div className="invite-letter__how">
        <ol>
          {words.steps(page, contact.name).map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <QrCode address={`${location.origin}/uitnodiging`} label={page} />
      </div>
      <p>{words.keep}</p>
      <h3>{words.help}</h3>
      <p>{words.call(contact.name, contact.organisation)}</p>
      <p>
        {words.phone}: {contact.phone ?? <span className="invite-letter__blank" />}
      </p>
      <p className="invite-letter__date">{words.date(longDate(today, language))}</p>
    </article>
  )
}
