// The words of the meldcode (domain-nl §1.8), for server and browser alike. This file imports nothing.

export const steps = ['map-signals', 'consult', 'talk', 'weigh', 'decide'] as const
export type Step = (typeof steps)[number]

/** The steps that are taken or skipped; the fifth is the decision itself. */
export const stepsToTake = ['map-signals', 'consult', 'talk', 'weigh'] as const
export type StepToTake = (typeof stepsToTake)[number]

export const weighingQuestions = ['M1', 'M2', 'M3', 'M4', 'M5'] as const
export type WeighingQuestion = (typeof weighingQuestions)[number]

/** Doubt is an answer: then Veilig Thuis is asked for advice first. */
export const weighingAnswers = ['yes', 'no', 'doubt'] as const
export type WeighingAnswer = (typeof weighingAnswers)[number]

/** Special forms of violence that a meldcode has to name (Besluit verplichte meldcode). */
export const specialForms = [
  'partner-violence',
  'neglect',
  'sexual-violence',
  'female-genital-mutilation',
  'forced-marriage',
  'honour-related',
  'exploitation',
  'online',
] as const
export type SpecialForm = (typeof specialForms)[number]

export const closingOutcomes = ['no-suspicion', 'reported', 'help-with-monitoring', 'otherwise'] as const
export type ClosingOutcome = (typeof closingOutcomes)[number]
