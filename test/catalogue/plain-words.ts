// Words that make a text hard to read for many families, and the plain word to use instead (B1).
// A word counts with its endings; a Dutch word inside another does not: 'regie' is not found in 'registratie'.

export interface HardWord {
  /** As a pattern between word borders. */
  hard: string
  plain: string
}

export const hardWords: readonly HardWord[] = [
  // Words of the work
  { hard: 'casus(sen)?', plain: 'gezin, of: waar het over gaat' },
  { hard: 'casuïstiek', plain: 'verhalen uit het werk' },
  { hard: 'regie(houder)?', plain: 'wie het plan bijhoudt' },
  { hard: 'regisseurs?', plain: 'wie het plan bijhoudt' },
  { hard: 'interventies?', plain: 'hulp, of: wat we doen' },
  { hard: 'dossiers?', plain: 'plan, of: wat wij opschrijven' },
  { hard: 'indicaties?', plain: 'besluit over hulp' },
  { hard: 'beschikking(en)?', plain: 'besluit' },
  { hard: 'multidisciplinaire?', plain: 'samen' },
  { hard: 'interdisciplinaire?', plain: 'samen' },
  { hard: 'problematiek', plain: 'problemen' },
  { hard: 'trajecten|traject', plain: 'hulp, of: plan' },
  { hard: 'hulpvragen?|hulpvraag', plain: 'vraag' },
  { hard: 'zorgvragen?|zorgvraag', plain: 'vraag' },
  { hard: 'cliënten?', plain: 'jij, of: de naam' },
  { hard: 'ketenpartners?|stakeholders?', plain: 'wie meehelpt' },
  { hard: 'netwerkpartners?', plain: 'wie meehelpt' },
  { hard: 'voorliggende? voorziening(en)?', plain: 'hulp in de buurt' },
  { hard: 'vroegsignalering|signalering', plain: 'op tijd zien' },
  { hard: 'escalaties?|opschalen|opschaling|afschalen', plain: 'meer hulp, minder hulp' },
  { hard: 'screening|triage|intake', plain: 'eerste gesprek' },
  { hard: 'evaluaties?|evalueren|geëvalueerd', plain: 'samen terugkijken' },
  { hard: 'monitoren|monitoring', plain: 'bijhouden' },
  { hard: 'participatie|participeren', plain: 'meedoen' },
  { hard: 'zelfredzaam(heid)?', plain: 'het zelf kunnen' },
  { hard: 'draagkracht|draaglast', plain: 'wat je aankunt' },
  { hard: 'thuissituatie|gezinssituatie|leefsituatie', plain: 'hoe het thuis gaat' },
  { hard: 'ondersteuningsbehoeften?', plain: 'wat er nodig is' },
  { hard: 'onderwijsbehoeften?', plain: 'wat je kind op school nodig heeft' },
  { hard: 'handelingsplan(nen)?', plain: 'plan' },
  { hard: 'professionals?', plain: 'de naam, of: iemand van het team' },
  { hard: 'betrokkenen?|actoren|actor', plain: 'wie meedoet' },
  { hard: 'minderjarigen?', plain: 'kind' },
  { hard: 'gezaghebbenden?', plain: 'ouder met gezag' },
  { hard: 'wilsbekwaam(heid)?', plain: 'zelf kunnen beslissen' },
  // Words of the law and of forms
  { hard: 'conform|krachtens|inzake|omtrent', plain: 'volgens, over' },
  { hard: 'middels|door middel van|teneinde', plain: 'met, om' },
  { hard: 'derhalve|derden', plain: 'daarom, anderen' },
  { hard: 'desgewenst|desbetreffende?|betreffende', plain: 'als je wilt, deze' },
  { hard: 'tevens|eveneens|alsmede|evenals', plain: 'ook' },
  { hard: 'indien|mits|tenzij', plain: 'als, alleen als, maar niet als' },
  { hard: 'reeds|thans|heden', plain: 'al, nu' },
  { hard: 'dient te|dienen te', plain: 'moet' },
  { hard: 'verstrekken|verstrekking|verstrekt', plain: 'geven' },
  { hard: 'verwerken|verwerking(sgrondslag)?|grondslag', plain: 'bewaren en gebruiken' },
  { hard: '(?<!Autoriteit )persoonsgegevens', plain: 'gegevens' },
  { hard: 'autorisaties?|geautoriseerd|autoriseren', plain: 'mag' },
  { hard: 'authenticatie|authenticeren|identificatie', plain: 'inloggen' },
  { hard: 'raadplegen|geraadpleegd|inzagerecht|inzage', plain: 'kijken, lezen' },
  { hard: 'intrekken|ingetrokken|herroepen', plain: 'stoppen, terugnemen' },
  { hard: 'rechtmatig(heid)?|bevoegd(heid)?', plain: 'mag' },
  { hard: 'verzoeken|verzoekt', plain: 'vragen' },
  { hard: 'accorderen|goedkeuring|akkoordverklaring', plain: 'ja zeggen' },
  { hard: 'procedures?|protocol(len)?', plain: 'hoe het gaat' },
  { hard: 'termijn(en)?', plain: 'tijd, of: de dag' },
  { hard: 'ontvankelijk|ingebrekestelling', plain: 'zeg wat er gebeurt' },
  { hard: 'optimaliseren|faciliteren|implementeren|initiëren', plain: 'beter maken, helpen, doen, beginnen' },
]

export const hardWordIn = ({ hard }: HardWord): RegExp =>
  new RegExp(String.raw`(?<![\p{L}\d])(?:${hard})(?![\p{L}\d])`, 'iu')
