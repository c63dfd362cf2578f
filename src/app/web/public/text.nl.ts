export const nl = {
  errorTitle: 'Fout: ',
  skip: 'Naar de inhoud',
  tagline: (region: string) => `Jeugdteam op school, ${region}`,
  home: 'Rondom, naar het begin',
  trial: 'Proefomgeving: alle mensen en scholen zijn verzonnen.',
  otherLanguage: { language: 'en', name: 'English', label: 'Read this page in English' },
  danger: {
    label: 'Bij gevaar',
    now: 'Is er nu gevaar?',
    call: 'Bel',
    worried: 'Maak je je zorgen over veiligheid thuis?',
    safeAtHome: 'Veilig Thuis, 0800 2000',
    free: 'Gratis, dag en nacht.',
  },
}

export type ShellText = typeof nl
