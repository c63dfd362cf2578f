import { Link } from '@tanstack/react-router'
import { Icon } from '../../../../design/Icon.tsx'
import { listChecks } from '../../../../design/icons.ts'
import { joinAnd } from '../../../../platform/pure/format.ts'
import { pageLanguage } from '../../../../platform/web/language.ts'
import { useCooperations } from './data.ts'
import { text } from './text.ts'
import './agreements.css'

const words = text.checklist

/** A name within a sentence; what is capitals throughout stays. */
const inSentence = (name: string) => (name === name.toUpperCase() ? name : name.charAt(0).toLowerCase() + name.slice(1))

/** On the day of administrator and privacy officer, only when something misses. */
export default function ChecklistAtHome() {
  const waiting = (useCooperations().data?.cooperations ?? []).filter((one) => one.missing.length > 0)
  if (waiting.length === 0) return null
  return (
    <section className="sheet agreements__home" aria-label={words.homeTitle}>
      <Icon path={listChecks} />
      <div>
        <b>{words.homeTitle}</b>
        {waiting.map(({ id, name, missing }) => (
          <p key={id}>
            {words.home(
              name,
              joinAnd(
                missing.map((item) => inSentence(text.items[item].name)),
                pageLanguage,
              ),
            )}
          </p>
        ))}
      </div>
      <Link className="button button--small" to="/werk/samenwerking">
        {words.toList}
      </Link>
    </section>
  )
}
