import type { RefusalKind } from '../../../platform/refusal.ts'
import { largestFile } from './vocabulary.ts'

export const importRefusals = {
  fileKind: {
    code: 'playing-field.file-kind',
    status: 415,
    nl: 'Stuur een CSV-bestand.',
    en: 'Send a CSV file.',
  },
  fileTooLarge: {
    code: 'playing-field.file-too-large',
    status: 413,
    nl: `Dit bestand is te groot: hooguit ${largestFile / 1024 / 1024} MB. Deel het op.`,
    en: `This file is too large: ${largestFile / 1024 / 1024} MB at most. Divide it.`,
  },
  faultyRows: {
    code: 'playing-field.faulty-rows',
    status: 409,
    rule: 'imports-11',
    nl: 'Er zijn foute rijen. Verbeter het bestand, of zeg dat je de goede rijen wilt opslaan.',
    en: 'There are faulty rows. Mend the file, or say that you want to save the good rows.',
  },
  busy: {
    code: 'playing-field.import-busy',
    status: 409,
    nl: 'Je vorige bestand wordt nog opgeslagen. Wacht even.',
    en: 'Your last file is still being saved. Wait a moment.',
  },
  noMunicipalities: {
    code: 'playing-field.no-municipalities',
    status: 409,
    rule: 'imports-17',
    nl: 'Er is nog geen samenwerking met gemeenten. Importeer eerst gebieden waarin gemeenten deel zijn van een samenwerking, of kies alle gemeenten.',
    en: 'No cooperation has municipalities yet. First import areas in which municipalities are part of a cooperation, or choose all municipalities.',
  },
  notReady: {
    code: 'playing-field.import-not-ready',
    status: 409,
    nl: 'Dit bestand is al opgeslagen, of het is niet te lezen. Kies het opnieuw.',
    en: 'This file was saved already, or cannot be read. Choose it again.',
  },
} as const satisfies Record<string, RefusalKind>
