import { useEffect, useRef, useState } from 'react'
import { Icon } from '../../../../design/Icon.tsx'
import { printer } from '../../../../design/icons.ts'
import { LANGUAGES, type Language } from '../../../../platform/pure/language.ts'
import { pageLanguage } from '../../../../platform/web/language.ts'
import { useToday } from '../../../../platform/web/today.ts'
import type { FamilyAccess, Letter } from '../contract.ts'
import { LetterSheet } from './LetterSheet.tsx'
import { text } from './text.ts'

type GivenLetterProps = {
  letter: Letter
  contact: FamilyAccess['contact']
  hasSecretAddress: boolean
  onClose: () => void
}

const words = text.given

/** What was just made, shown once: the letter for on paper, and apart from it the code that is told by mouth. */
export function GivenLetter({ letter, contact, hasSecretAddress, onClose }: GivenLetterProps) {
  const [language, setLanguage] = useState<Language>(pageLanguage)
  const heading = useRef<HTMLHeadingElement>(null)
  // Keyboard and screen reader begin at what appeared.
  useEffect(() => heading.current?.focus(), [])
  const { name, isYoung } = letter
  return (
    <section className="given" aria-labelledby="given-title">
      <div className="given__around no-print">
        <h2 id="given-title" ref={heading} tabIndex={-1}>
          {words.title(name)}
        </h2>
        <p className="note note--boxed">{words.once}</p>
        <p>{hasSecretAddress ? words.bySecret(name) : words.byHand}</p>
        {isYoung && <p>{words.toYoung(name)}</p>}
        <section className="given__second" aria-labelledby="given-second">
          <h3 id="given-second">{words.second}</h3>
          <p className="given__digits">{letter.second}</p>
          <p>{words.secondHow(name)}</p>
        </section>
        <LanguageChoice value={language} onChange={setLanguage} />
        <div className="button-row">
          <button type="button" className="button" onClick={() => window.print()}>
            <Icon path={printer} />
            {words.print}
          </button>
          <button type="button" className="button button--quiet" onClick={onClose}>
            {words.close}
          </button>
        </div>
      </div>
      <LetterSheet letter={letter} contact={contact} language={language} today={useToday()} />
    </section>
  )
}

function LanguageChoice({ value, onChange }: { value: Language; onChange: (language: Language) => void }) {
  return (
    <fieldset className="field given__language">
      <legend className="field__label">{words.language}</legend>
      {LANGUAGES.map((one) => (
        <label key={one}>
          <input type="radio" name="letter-language" checked={value === one} onChange={() => onChange(one)} />
          {words.languages[one]}
        </label>
      ))}
    </fieldset>
  )
}
