import type { ShellText } from './text.nl.ts'

export const en: ShellText = {
  errorTitle: 'Error: ',
  skip: 'Skip to content',
  tagline: (region) => `Youth team at school, ${region}`,
  home: 'Rondom, to the start',
  trial: 'Trial: all people and schools are invented.',
  otherLanguage: { language: 'nl', name: 'Nederlands', label: 'Lees deze pagina in het Nederlands' },
  danger: {
    label: 'In danger',
    now: 'Is someone in danger now?',
    call: 'Call',
    worried: 'Are you worried about safety at home?',
    safeAtHome: 'Veilig Thuis, 0800 2000',
    free: 'Free, day and night.',
  },
}
