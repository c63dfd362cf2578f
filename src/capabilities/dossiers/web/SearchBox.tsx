import { useState } from 'react'
import { Icon } from '../../../design/Icon.tsx'
import { magnifyingGlass } from '../../../design/icons.ts'
import { useDebounced } from '../../../platform/web/use-debounced.ts'
import { text } from './text.ts'

/** What is being searched for, once it has rested; empty below two letters. */
export function useSearch() {
  const [typed, setTyped] = useState('')
  const rested = useDebounced(typed.trim())
  return { typed, setTyped, search: typed.trim().length < 2 || rested.length < 2 ? '' : rested }
}

export function SearchBox({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  return (
    <search className="search-box">
      <label className="visually-hidden" htmlFor="family-search">
        {text.list.search}
      </label>
      <Icon path={magnifyingGlass} />
      <input
        id="family-search"
        type="search"
        autoComplete="off"
        maxLength={100}
        placeholder={text.list.placeholder}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </search>
  )
}
