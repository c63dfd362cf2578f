export const nl = {
  title: 'Mag ik kijken of er al iemand helpt?',
  asks: (name: string, organisation: string) => `Dit vraagt ${name} van ${organisation}.`,
  about: (child: string) => `Het gaat over ${child}.`,
  how: 'We vergelijken naam en geboortedag met andere gezinnen die ja zeiden. De gegevens zelf gaan nergens heen.',
  hit: 'Is er misschien al hulp? Dan vraagt je vaste persoon het aan jullie. Waar en wie dat is, ziet niemand.',
  limits:
    'Het kan ook een ander kind zijn, met dezelfde naam en dag. Een naam die anders geschreven is, vinden we niet.',
  looks: 'Bij “Wie heeft gekeken” zie je dat er is vergeleken.',
  free: 'Dit heeft geen gevolgen voor de hulp. Je kunt je antwoord altijd veranderen.',
  yes: 'Ja, dat mag',
  no: 'Nee',
  takeBack: 'Toch niet meer',
  saidYes: (until: string) => `Jij zei ja. Dat geldt tot en met ${until}.`,
  saidNo: 'Jij zei nee. Er wordt niets vergeleken.',
  takenBack: 'Je trok je ja in. Er wordt niets meer vergeleken.',
  waiting: 'Iemand anders moet nog antwoorden.',
  everyone: 'Iedereen die beslist, zei ja.',
  failed: 'Dit is niet gelukt. Probeer het nog eens.',
}

export type OverlapText = typeof nl
