import type { OverlapText } from './text.nl.ts'

export const en: OverlapText = {
  block: {
    title: 'Does somebody help already?',
    hint: (child) => `Perhaps someone else helps ${child} already. Ask the family.`,
    hintMeans: 'Somewhere there is a child with the same name and date of birth. It can also be another child.',
    none: (child) => `Nothing was found for ${child}. A name that is spelled differently is not found.`,
    waiting: (child) => `The family did not say yes about ${child} yet. They need not.`,
    ask: (names) => `Ask whether you may check for ${names}`,
    askHint: 'Everyone who decides says yes or no. A no has no consequences.',
    failed: 'This did not work. Try it again.',
  },
  switch: {
    title: 'No working past each other',
    lead: 'Families who say yes are compared by name and date of birth. No list of children is made. Who holds the regie only sees that somebody may help already.',
    on: 'On',
    off: 'Off',
    turnOn: 'Turn on',
    turnOff: 'Turn off',
    onTitle: 'Turn comparing on',
    offTitle: 'Turn comparing off',
    offMeans: 'All that is compared is erased at once. When you turn it on later, every family says yes anew.',
    dpia: 'On which day was the DPIA finished?',
    dpiaHint: 'Without a DPIA this may not be on.',
    note: 'Why does this change?',
    noteHint: 'This stands in the history.',
    line: (by, when, state) => `${state}, by ${by} on ${when}`,
    dpiaOn: (day) => `DPIA of ${day}`,
    history: 'Who turned it on or off?',
    never: 'Never turned on yet.',
  },
  date: { day: 'Day', month: 'Month', year: 'Year' },
}
