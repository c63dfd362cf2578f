import type { Said } from '../../playing-field/contacts/presence.ts'

/** Why a question without a school goes where it goes. */
export const said = {
  'youth-team': (team: string, place: string): Said => ({
    nl: `Er is geen school gekozen. ${team} is er voor wie in ${place} woont.`,
    en: `No school was chosen. ${team} is there for whoever lives in ${place}.`,
  }),
  rmc: (team: string, place: string): Said => ({
    nl: `Deze jongere is 18 of ouder en gaat niet naar een school. ${team} is er voor wie in ${place} woont.`,
    en: `This young person is 18 or older and goes to no school. ${team} is there for whoever lives in ${place}.`,
  }),
  onePlace: (team: string): Said => ({
    nl: `Er is geen school en geen woonplaats gekozen. ${team} zoekt uit wie kan helpen.`,
    en: `No school and no place to live was chosen. ${team} finds out who can help.`,
  }),
  tooOld: (below: number): Said => ({
    nl: `Deze vraag gaat over iemand van ${below} jaar of ouder zonder school. Daar is deze hulp niet voor.`,
    en: `This question is about someone of ${below} or older without a school. This help is not for them.`,
  }),
  nobody: (team: string, place: string): Said => ({
    nl: `Een vraag uit ${place} gaat naar ${team}, maar daar werkt dan niemand.`,
    en: `A question from ${place} goes to ${team}, but nobody works there then.`,
  }),
  noTeam: (place: string): Said => ({
    nl: `Voor wie in ${place} woont, werkt geen team.`,
    en: `No team works for whoever lives in ${place}.`,
  }),
  noRmc: (place: string): Said => ({
    nl: `Voor wie in ${place} woont, is geen Doorstroompunt bekend.`,
    en: `No Doorstroompunt is known for whoever lives in ${place}.`,
  }),
  noTeamAtAll: { nl: 'In deze regio werkt geen team.', en: 'No team works in this region.' } satisfies Said,
}
