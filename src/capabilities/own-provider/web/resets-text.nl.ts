export const nl = {
  lead: 'Voor wie de sleutel, het wachtwoord of de telefoon kwijt is. Er zijn altijd twee mensen nodig: de een geeft zes cijfers, de ander een brief met een code.',
  ict: 'Logt iemand in met het account van de eigen organisatie? Dan helpt de ICT van die organisatie.',
  begin: 'Herstel aanvragen',
  open: 'Lopende aanvragen',
  settled: 'Afgerond in de laatste dertig dagen',
  none: {
    what: 'Er loopt geen aanvraag.',
    how: 'Kan iemand niet meer inloggen? Vraag dan hier herstel aan. Een tweede persoon bevestigt het.',
    howToConfirm: 'Vraagt een beheerder herstel aan, dan staat dat hier en kun jij het bevestigen.',
  },
  begun: (day: string, by: string) => `Aangevraagd op ${day} door ${by}`,
  confirmedBy: (by: string) => `bevestigd door ${by}`,
  until: (day: string, time: string) => `geldig tot ${day}, ${time} uur`,
  states: {
    begun: 'Wacht op een tweede persoon',
    confirmed: 'Brief gemaakt, nog niet gebruikt',
    used: 'Gebruikt',
    over: 'Verlopen',
    withdrawn: 'Ingetrokken',
  },
  notYou: 'Jij kunt dit niet bevestigen. Dat doet een andere beheerder of de privacyfunctionaris.',
  confirm: 'Bevestigen',
  confirmFor: (name: string) => `Het herstel voor ${name} bevestigen`,
  withdraw: 'Intrekken',
  withdrawFor: (name: string) => `Het herstel voor ${name} intrekken`,
  panel: {
    begin: {
      how: 'Ga eerst na dat de vraag echt van deze persoon komt: zie elkaar, of bel op een nummer dat je al had.',
      words: 'Zoek op naam',
      wordsHint:
        'Typ een deel van de naam, en kies daaronder. Het gaat om wie vandaag werkt bij een organisatie die jij bijhoudt.',
      person: 'Voor wie?',
      nobody: 'Niemand gevonden. Zoek op een ander deel van de naam.',
      more: (shown: number) => `Je ziet de eerste ${shown}. Typ meer van de naam voor de anderen.`,
      choose: 'Kies iemand.',
      submit: 'Aanvragen en cijfers maken',
    },
    confirm: {
      title: (name: string) => `Herstel voor ${name} bevestigen`,
      asked: (by: string, day: string) => `${by} vroeg dit aan op ${day}.`,
      how: (name: string) =>
        `Ga zelf na dat ${name} hierom vroeg. Je krijgt daarna een code voor op papier. Die geef jij, niet wie het aanvroeg.`,
      ends: 'Een oudere brief die nog niet gebruikt is, werkt dan niet meer.',
      submit: 'Bevestigen en code maken',
    },
    withdraw: {
      title: (name: string) => `Herstel voor ${name} intrekken`,
      begun: 'De zes cijfers werken dan niet meer. Hoe deze persoon nu inlogt, verandert niet.',
      confirmed: 'De brief en de zes cijfers werken dan niet meer. Hoe deze persoon nu inlogt, verandert niet.',
      submit: 'Intrekken',
    },
  },
  digits: {
    title: (name: string) => `Zes cijfers voor ${name}`,
    once: 'Deze cijfers staan hier één keer. Raak je ze kwijt, trek de aanvraag dan in en begin opnieuw.',
    how: (name: string) =>
      `Zeg ze zelf tegen ${name}, als je elkaar ziet of belt op een nummer dat je al had. Mail ze niet, en geef ze niet aan wie bevestigt.`,
    next: 'Vraag nu een andere beheerder of de privacyfunctionaris om dit te bevestigen. Die geeft de brief met de code.',
    until: (day: string, time: string) => `De aanvraag is geldig tot ${day}, ${time} uur.`,
    done: 'Klaar, cijfers weg',
  },
  letter: {
    title: (name: string) => `Brief voor ${name}`,
    once: 'Deze code staat hier één keer. Print de brief, of schrijf hem over.',
    how: (by: string) => `Geef de brief zelf, in de hand. De zes cijfers komen van ${by}: vraag daar niet naar.`,
    print: 'Printen',
    done: 'Klaar, code weg',
    hello: 'Opnieuw inloggen bij Rondom',
    step1: (address: string) => `Ga naar ${address}`,
    step2: 'Vul deze code in:',
    step3: (by: string) => `Vul daarna de zes cijfers in die je van ${by} kreeg.`,
    step4: 'Kies dan hoe je voortaan inlogt. Je oude sleutel of wachtwoord werkt daarna niet meer.',
    until: (day: string, time: string) =>
      `Geldig tot ${day}, ${time} uur, één keer. Geef deze brief aan niemand anders.`,
  },
}
export type ResetsText = typeof nl
