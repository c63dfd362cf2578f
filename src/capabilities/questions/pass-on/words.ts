import type { Destination } from './vocabulary.ts'

interface Way {
  name: string
  phone: string | null
  website: string | null
  school: string | null
}

const reach = ({ phone, website }: Way, or: string) => [phone, website].filter(Boolean).join(or)
const reached = (way: Way, before: string, or: string) => (reach(way, or) ? ` ${before} ${reach(way, or)}.` : '')

/** A first version of what the asker reads; whoever passes the question on makes it their own. */
export const suggestedWords: Readonly<Record<Destination, (way: Way) => { nl: string; en: string }>> = {
  SCHOOL_DISPUTE: (way) => ({
    nl: `Dank je wel voor je vraag. Je bent het niet eens met de school. Daarvoor heeft ${way.school ?? 'de school'} een vertrouwenspersoon: die luistert, denkt mee en kiest geen partij. Vraag op school wie dat is, of kijk in de schoolgids. Kom je er samen niet uit? Dan kun je naar de klachtencommissie van de school.${reached(way, 'Je bereikt die via', ' of ')} Voor andere vragen ben je bij ons altijd welkom.`,
    en: `Thank you for your question. You disagree with the school. For this ${way.school ?? 'the school'} has a confidential counsellor (vertrouwenspersoon), who listens, thinks along and takes no side. Ask at school who that is, or look in the school guide. If you cannot work it out together, you can go to the complaints committee of the school.${reached(way, 'You reach it by', ' or ')} For other questions you are always welcome with us.`,
  }),
  LEERPLICHT: (way) => ({
    nl: `Dank je wel voor je vraag. Die gaat over naar school gaan en verlof. ${way.name} weet daar alles van en helpt je verder.${reached(way, 'Je bereikt hen via', ' of ')}`,
    en: `Thank you for your question. It is about going to school and leave. ${way.name} knows all about this and will help you.${reached(way, 'You reach them by', ' or ')}`,
  }),
  VEILIG_THUIS: () => ({
    nl: 'Dank je wel dat je dit vertelt. Iedereen kan Veilig Thuis bellen voor raad: 0800 2000, gratis, dag en nacht. Je hoeft geen naam te noemen. Is er nu gevaar? Bel 112.',
    en: 'Thank you for telling this. Anyone can call Veilig Thuis for advice: 0800 2000, free, day and night. You do not have to give a name. Is there danger now? Call 112.',
  }),
  EMERGENCY: () => ({
    nl: 'Is er nu gevaar? Bel 112. Wacht niet op ons.',
    en: 'Is there danger now? Call 112. Do not wait for us.',
  }),
  OTHER_TEAM: (way) => ({
    nl: `Dank je wel voor je vraag. ${way.name} is het team voor de plaats waar het kind woont. Zij kunnen jullie het beste helpen.${reached(way, 'Je bereikt hen via', ' of ')}`,
    en: `Thank you for your question. ${way.name} is the team for the place where the child lives. They can help you best.${reached(way, 'You reach them by', ' or ')}`,
  }),
  RMC: (way) => ({
    nl: `Dank je wel voor je vraag. ${way.name} helpt jongeren die niet naar school gaan met school, werk of iets anders.${reached(way, 'Je bereikt hen via', ' of ')}`,
    en: `Thank you for your question. ${way.name} helps young people who do not go to school with school, work or something else.${reached(way, 'You reach them by', ' or ')}`,
  }),
}
