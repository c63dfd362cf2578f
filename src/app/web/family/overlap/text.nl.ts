export const nl = {
  title: (child: string) => `Mag ik kijken of er al iemand helpt bij ${child}?`,
  asks: (name: string, organisation: string) => `Dit vraagt ${name} van ${organisation}.`,
  how: 'We vergelijken naam en geboortedag met andere gezinnen die ja zeiden. De gegevens zelf gaan nergens heen.',
  hit: 'Is er misschien al hulp? Dan vraagt je vaste persoon het aan jullie. Waar en wie dat is, ziet niemand.',
  more: 'Wat we niet zeker weten',
  limits:
    'Het kan ook een ander kind zijn, met dezelfde naam en dag. Een naam die anders geschreven is, vinden we niet.',
  looks: 'Bij “Wie heeft gekeken” zie je dat er is vergeleken.',
  free: 'Nee zeggen mag ook. Dit heeft geen gevolgen voor de hulp.',
  yes: 'Ja, dat mag',
  no: 'Nee, liever niet',
  takeBack: 'Toch niet meer',
  yesAfterAll: 'Toch wel',
  saidYes: 'Je zei ja.',
  saidNo: 'Je zei nee.',
  takenBack: 'Je nam je ja terug.',
  until: (day: string) => `Dat geldt tot en met ${day}.`,
  nothing: 'Er wordt niets vergeleken. Dit heeft geen gevolgen voor de hulp.',
  waiting: 'Iemand anders moet nog antwoorden.',
  everyone: 'Iedereen die beslist, zei ja.',
  failed: 'Dit is niet gelukt. Probeer het nog eens.',
}

export type OverlapText = typeof nl
