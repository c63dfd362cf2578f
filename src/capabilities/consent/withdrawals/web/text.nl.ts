export const nl = {
  title: 'Toestemming gestopt',
  lead: 'Deel wat je al las niet verder.',
  less: 'Een gezin nam toestemming terug. Van dit gezin lees je nu minder.',
  nothing: 'Een gezin nam alle toestemming terug. Het staat niet meer in je lijst.',
  ask: (names: string) => `Weet je niet welk gezin? Vraag het ${names}.`,
  look: 'Bekijk wat je nog leest',
  since: (date: string) => `Sinds ${date}`,
}
