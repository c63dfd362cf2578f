import type { LeftOutText } from './text.nl.ts'

export const en: LeftOutText = {
  title: 'Leaving the parents out',
  choose: 'Ask the young person alone',
  chooseHint:
    'Only when it is not good to involve the parents. The young person then decides. The privacy officer reads why.',
  lead: 'This opens only what the parents do not read yet. The other sees no names with it. The parents do not see this question.',
  reason: 'Why are the parents left out?',
  reasonHint: 'Without names. Your team and the privacy officer read this. The family can ask to see it.',
  consulted: 'Which colleague did you consult?',
  chooseConsulted: 'Choose a colleague',
  reviewOn: 'When do you look at it again?',
  reviewOnHint: 'Within four weeks. If you do nothing, it closes on that day.',
  both: 'You also read what this colleague writes about it, when they work in care themselves.',
  line: (day) => `Asked without the parents. Look at this again before ${day}, or it closes.`,
  over: 'Asked without the parents. This is closed now.',
  said: (by, on, consulted) => `${by}, ${on}, after consulting ${consulted}`,
  saidAlone: (by, on) => `${by}, ${on}`,
  noted: 'Only the young person sees this answer in Rondom, with your name.',
  tray: {
    title: 'Without the parents',
    lead: 'These young people decide themselves. See in time whether that stays so.',
    alone: (youth) => `${youth} decides without the parents`,
    until: (day) => `Look again on ${day}`,
    over: (day) => `Closed after ${day}: look again`,
  },
  review: {
    open: 'Look at it again',
    title: 'Do the parents stay out of it?',
    submit: 'Keep',
    decision: 'What do you decide?',
    decisions: { 'goes-on': 'It goes on', ended: 'It stops now' },
    hints: { 'goes-on': 'After consulting, until a new day.', ended: 'What it opened closes at once.' },
    reason: 'Why?',
  },
}
