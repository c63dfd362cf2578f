import type { NewStructure } from '../../capabilities/playing-field/schools/contract.ts'
import { weekdayOf } from '../../capabilities/presence/rules.ts'
import { addDays, type CivilDate } from '../../platform/pure/dates.ts'

const confidants = ['Marjan Rietveld', 'Koen Berkhout', 'Saskia Lommers'] as const
const directors = ['Hetty van Duin', 'Rachid Bouali', 'Annelies Kok'] as const

/** The structure of an invented school: care lead, and which of the three schools of the cast it is. */
export function structureOf(careLead: string, turn: 0 | 1 | 2, yearBegins: CivilDate): NewStructure {
  // Wednesday, Tuesday or Thursday in the third week of the school year.
  const weekday = ([3, 2, 4] as const)[turn]
  const firstOn = addDays(yearBegins, 35 + weekday - weekdayOf(addDays(yearBegins, 35)))
  return {
    steps: [
      { name: 'Leerkracht en ouders', who: 'Leerkracht', what: 'Samen kijken wat het kind nodig heeft in de klas.' },
      {
        name: 'Met de intern begeleider',
        who: careLead,
        what: 'Extra hulp in de groep; na zes weken samen terugkijken.',
      },
      {
        name: 'Zorgteam',
        who: 'Intern begeleider, jeugdteam, verpleegkundige',
        what: 'Breed kijken, thuis en op school.',
      },
      { name: 'Hulp van buiten', who: 'Samenwerkingsverband of jeugdteam', what: 'Een plan met het gezin.' },
    ],
    people: [
      { role: 'care-lead', roleName: null, name: careLead, reach: null, isPublic: true },
      { role: 'confidant', roleName: null, name: confidants[turn], reach: `06 1234570${turn}`, isPublic: true },
      {
        ...{ role: 'complaints', roleName: null, name: 'Klachtencommissie Onderwijs Meerland' },
        ...{ reach: 'klachten@meerland.example', isPublic: true },
      },
      { role: 'child-abuse-lead', roleName: null, name: careLead, reach: null, isPublic: false },
      { role: 'director', roleName: null, name: directors[turn], reach: null, isPublic: true },
    ],
    meetings: [
      { name: 'Zorgteam', firstOn, time: '09:00', everyWeeks: 6, room: 'Kamer 1.04' },
      {
        name: 'Overleg van intern begeleiders',
        firstOn: addDays(firstOn, 14),
        time: '14:30',
        everyWeeks: 8,
        room: null,
      },
    ],
    rooms: ['Kamer 1.04', 'Ouderkamer'],
  }
}
