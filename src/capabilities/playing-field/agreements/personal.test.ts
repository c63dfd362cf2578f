import { describe, expect, test } from 'vitest'
import { personalTraceIn } from './personal.ts'

const held = {
  'looks-like-email': ['Mail naar moeder@voorbeeld.nl', 'jan.smit [at] school.voorbeeld.nl', 'ÉLIF@VÓÓRBEELD.NL'],
  'looks-like-phone': [
    'Bel 06 12345678',
    '06-12 34 56 78',
    '(020) 123 45 67',
    '0612345678.',
    '+31 6 12345678',
    '+31 (0)6 1234 5678',
    '0031612345678',
    'nummer ０６１２３４５６７８',
    '06\u200b123\u200b45678',
  ],
  'looks-like-bsn': ['BSN 123456782', '1234.56.782', '123 456 782', '١٢٣٤٥٦٧٨٢', '123-456-782'],
  'looks-like-birth-date': [
    'geboren 3-4-2018',
    '03/04/2018',
    '3.4.18',
    '2018-04-03',
    '20180403',
    '3 april 2018',
    '3 apr. ’18',
    'April kreeg een gesprek op 12 MAART 2011',
    '3rd of May 2016',
  ],
} as const

const free = [
  'Een vast overleg, vier keer per jaar, scheelt losse belletjes.',
  'In april 2026 begonnen wij met 52 scholen.',
  'Op 12 maart spraken wij dit af.',
  'Groep 7 en 8 van 9 scholen, 10 uur per week, 1234 leerlingen.',
  'Van 3 naar 2 werkdagen: 15 van de 20 keer lukte dat.',
  'Schooljaar 2025-2026, van 08.30 tot 14.15 uur.',
  'Het kost € 12.500 per jaar, en 1.250 uur.',
  'Bel 112 of 0800-2000 bij nood.',
]

describe('agreements-06 (P1.7) a learning note holds no trace of a person', () => {
  test.each(Object.entries(held).flatMap(([trace, texts]) => texts.map((text) => [text, trace] as const)))(
    '“%s” is refused: %s',
    (text, trace) => {
      expect(personalTraceIn(text)).toBe(trace)
      expect(personalTraceIn(`Wij leerden iets.\n${text}\nEn nu?`)).toBe(trace)
    },
  )

  test.each(free)('“%s” may be written', (text) => {
    expect(personalTraceIn(text)).toBeUndefined()
  })
})
