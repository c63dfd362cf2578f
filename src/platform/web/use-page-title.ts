import { useEffect } from 'react'
import { text } from './text.ts'

/** The title of the browser's tab. */
export function usePageTitle(title: string) {
  useEffect(() => {
    document.title = `${title} – Rondom`
  }, [title])
}

/** While a form has errors the tab's title begins with "Fout:", so that it is the first thing heard. */
export function useErrorInTitle(hasErrors: boolean) {
  useEffect(() => {
    if (!hasErrors) return
    document.title = `${text.errorTitle}${document.title}`
    return () => {
      document.title = document.title.replace(text.errorTitle, '')
    }
  }, [hasErrors])
}
