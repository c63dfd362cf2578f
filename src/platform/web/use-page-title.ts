import { useEffect } from 'react'
import { text } from './text.ts'

/** The title of the browser's tab; begins with "Fout:" while a form has errors, so that it is the first thing heard. */
export function usePageTitle(title: string, hasErrors = false) {
  useEffect(() => {
    document.title = `${hasErrors ? text.errorTitle : ''}${title} – Rondom`
  }, [title, hasErrors])
}
