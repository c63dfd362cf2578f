import type { Html } from './html.ts'
import type { Language } from './language.ts'

/** A page for the public as a capability makes it; the app puts its shell around it. */
export type PublicPage = {
  language: Language
  title: string
  /** The title then begins with "Fout:", so that it is the first thing heard. */
  hasErrors: boolean
  /** A path of ours to which the page goes on by itself. */
  goesOnTo?: string
  /** Everything between the header and the end, with <main id="main"> in it. */
  content: Html
}
