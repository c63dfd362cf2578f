import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { type Language, languageOf } from '../../../platform/pure/language.ts'
import { App } from './App.tsx'
import './family.css'
import { Broken, Fallback } from './Fallback.tsx'
import type { FamilyText } from './text.nl.ts'
import { TextContext } from './text.ts'

/** Only the language that is read is fetched. */
async function textOf(language: Language): Promise<FamilyText> {
  return language === 'en' ? (await import('./text.en.ts')).en : (await import('./text.nl.ts')).nl
}

async function start(root: HTMLElement) {
  const language = languageOf(document.documentElement.lang)
  const text = await textOf(language)
  createRoot(root).render(
    <StrictMode>
      <TextContext value={{ text, language }}>
        <Fallback instead={<Broken />}>
          <App />
        </Fallback>
      </TextContext>
    </StrictMode>,
  )
}

const root = document.getElementById('root')
if (root) void start(root)
