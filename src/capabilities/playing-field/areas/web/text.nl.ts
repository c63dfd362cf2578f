import type { AreaKind, AreaLevel } from '../vocabulary.ts'

type Kinds = Readonly<Record<AreaKind, string>>
const one: Kinds = {
  municipality: 'gemeente',
  'swv-po': 'samenwerkingsverband PO',
  'swv-vo': 'samenwerkingsverband VO',
  rmc: 'RMC-regio (Doorstroompunt)',
  'youth-region': 'jeugdzorgregio',
  ggd: 'GGD-regio',
  'veilig-thuis': 'regio Veilig Thuis',
  cooperation: 'samenwerking',
}
const many: Kinds = {
  municipality: 'gemeenten',
  'swv-po': 'samenwerkingsverbanden PO',
  'swv-vo': 'samenwerkingsverbanden VO',
  rmc: 'RMC-regio’s',
  'youth-region': 'jeugdzorgregio’s',
  ggd: 'GGD-regio’s',
  'veilig-thuis': 'regio’s Veilig Thuis',
  cooperation: 'samenwerkingen',
}
const short: Kinds = {
  municipality: 'gemeente',
  'swv-po': 'SWV',
  'swv-vo': 'SWV',
  rmc: 'RMC',
  'youth-region': 'jeugdzorg',
  ggd: 'GGD',
  'veilig-thuis': 'Veilig Thuis',
  cooperation: 'samenwerking',
}
const levels: Readonly<Record<AreaLevel, string>> = {
  local: 'Lokaal',
  regional: 'Regionaal',
  'supra-regional': 'Bovenregionaal',
}

export const nl = {
  title: 'Speelveld',
  lead: 'Welke gebieden er zijn, wie er werkt, en waar grenzen niet samenvallen.',
  kinds: { one, many, short },
  levels,
  counted: (count: number, kind: AreaKind) => `${count} ${count === 1 ? one[kind] : many[kind]}`,
  cases: (count: number) =>
    count === 0
      ? 'Alle grenzen vallen samen.'
      : count === 1
        ? 'In 1 geval vallen grenzen niet samen.'
        : `In ${count} gevallen vallen grenzen niet samen.`,
  choose: {
    title: 'Kies een plek en een dag',
    place: 'School of gemeente',
    placeHint: 'Typ een deel van de naam, de gemeente of het nummer.',
    none: 'Toon het hele speelveld',
    about: {
      municipality: 'Gemeente',
      school: 'School',
      schoolIn: (municipality: string) => `School in ${municipality}`,
    },
    search: {
      open: 'Toon de lijst',
      none: 'Niets gevonden. Controleer de naam.',
      more: (shown: number, total: number) =>
        `De eerste ${shown} van ${total.toLocaleString('nl-NL')}. Typ verder om minder te zien.`,
    },
    day: 'Dag',
    dayHint: 'Je ziet wat die dag gold. Zonder dag: vandaag.',
    date: { day: 'Dag', month: 'Maand', year: 'Jaar' },
    wrongDay: 'Deze dag bestaat niet. Kijk naar dag, maand en jaar.',
    errorPrefix: 'Fout:',
    show: 'Toon deze dag',
    today: 'Terug naar vandaag',
  },
  layers: {
    title: 'Wat op de kaart staat',
    fill: 'Vlakken',
    outlines: 'Grenzen',
    schools: 'Scholen als punt',
    absent: 'staat niet op de kaart',
  },
  map: {
    title: (day: string) => `De kaart op ${day}`,
    svgTitle: (kind: string) => `Kaart van de regio, ingevuld naar ${kind}`,
    desc: (areas: string, lines: string) =>
      `Gebieden: ${areas}.${lines === '' ? '' : ` Ook getekend: ${lines}.`} De tabel hieronder zegt hetzelfde in woorden.`,
    legend: 'Legenda',
    noSchools: 'Op deze kaart staan geen scholen. Je vindt ze boven, bij School of gemeente.',
    schoolsMissing: (names: string) => `Niet op de kaart: ${names}.`,
    schoolsCounted: (count: number) => `${count} scholen`,
    schoolKinds: { primary: 'basisschool', secondary: 'voortgezet onderwijs', other: 'mbo of speciaal' },
    source: (source: string, day: string) => `${source}. Deze grenzen gelden vanaf ${day}.`,
    none: 'Er is nog geen kaart van deze dag.',
    noneHow: 'De beheerder van de regio laadt een kaart. De tabel hieronder staat er al wel.',
    load: 'Kaart laden',
    print: 'Printen',
  },
  table: {
    all: (day: string) => `Alle gebieden op ${day}`,
    of: (name: string, day: string) => `Waar ${name} bij hoort op ${day}`,
    board: 'Bestuur',
    boardOf: (name: string, since: string, until: string | null) =>
      until === null ? `${name}, sinds ${since}` : `${name}, van ${since} tot en met ${until}`,
    noBoard: 'Van deze dag is geen bestuur bekend.',
    kind: 'Soort gebied',
    name: 'Naam',
    code: 'Code',
    who: 'Wie werkt hier',
    nobody: 'Nog niemand bekend',
    since: 'Sinds',
    how: 'Hoe',
    hows: {
      'lies-in': 'ligt hierin',
      'takes-part': 'doet mee',
      serves: 'werkt hiervoor',
      itself: 'is dit gebied',
      whole: 'helemaal',
      part: 'voor een deel',
    },
    postcodes: (postcodes: string) => `alleen ${postcodes}`,
    level: 'Niveau',
    download: 'Download als CSV',
    file: 'speelveld',
    empty: 'Er zijn nog geen gebieden bekend op deze dag.',
    emptyHow: 'De beheerder voegt gebieden toe. Kies een latere dag als ze er toen nog niet waren.',
  },
  crossings: {
    title: 'Waar grenzen niet samenvallen',
    what: 'Een geval is: twee gebieden delen een stuk, en allebei hebben ze ook een stuk dat de ander niet heeft.',
    none: 'Op deze dag vallen alle grenzen samen.',
    pair: (first: string, second: string) => `${first} en ${second}`,
    cases: (count: number) => (count === 1 ? '1 geval' : `${count} gevallen`),
    liesIn: (name: string, count: number, kind: AreaKind, names: string) =>
      count === 1 ? `${name} ligt voor een deel in ${names}.` : `${name} ligt in ${count} ${many[kind]}: ${names}.`,
    touches: (name: string, count: number, kind: AreaKind, names: string) =>
      count === 1 ? `${name} raakt een deel van ${names}.` : `${name} raakt ${count} ${many[kind]}: ${names}.`,
    whole: (name: string) => `${name} (helemaal)`,
    part: (name: string) => `${name} (voor een deel)`,
  },
  load: {
    title: 'Kaart laden',
    lead: 'Laad een bestand met de grenzen van gebieden. Een nieuwe kaart komt naast de oude te staan.',
    back: 'Terug naar het speelveld',
    onlyAdministrator: 'Alleen de beheerder van de regio laadt een kaart.',
    file: 'Bestand',
    fileHint:
      'GeoJSON of TopoJSON, hooguit 2 MB. Elk gebied zegt zijn soort (kind) en code. Bijvoorbeeld: "kind": "municipality", "code": "9901". Een school is een punt met "kind": "school" en als code de vestiging.',
    source: 'Bron en jaar',
    sourceHint: 'Dit staat onder de kaart. Kijk of je de kaart mag gebruiken.',
    fromOn: 'Vanaf welke dag gelden deze grenzen?',
    save: 'Kaart gebruiken',
    done: 'De kaart is geladen.',
    tooLarge: 'Dit bestand is groter dan 2 MB. Maak de kaart eenvoudiger.',
    notJson: 'Dit bestand is geen JSON. Kijk of je het goede bestand koos.',
    faults: (count: number) => (count === 1 ? 'Er is 1 fout in dit bestand' : `Er zijn ${count} fouten in dit bestand`),
    moreFaults: 'Er kunnen er meer zijn: na 20 fouten lezen we niet verder.',
    nothingLoaded: 'Er is niets geladen. Kies een beter bestand.',
    whereFile: 'het hele bestand',
    preview: 'Zo komt de kaart eruit te zien',
    found: (outlines: number, points: number) =>
      `${outlines === 1 ? '1 gebied' : `${outlines} gebieden`} en ${points === 1 ? '1 school' : `${points} scholen`} gevonden.`,
    unknown: (codes: string) => `Deze gebieden kent Rondom niet. Ze komen niet op de kaart: ${codes}.`,
    missing: (names: string) => `Van deze gebieden staat geen grens in het bestand: ${names}.`,
    versions: 'Geladen kaarten',
    noVersions: 'Er is nog geen kaart geladen.',
    version: (outlines: number, points: number) => `${outlines} gebieden, ${points} scholen`,
    from: (day: string) => `grenzen vanaf ${day}`,
    by: (name: string | null, when: string) =>
      name === null ? `geladen op ${when}` : `geladen door ${name} op ${when}`,
    missingFile: 'Kies een bestand.',
  },
  belongs: {
    title: 'Waar hoort deze school bij?',
    more: 'Bekijk op het speelveld',
  },
}

export type AreasText = typeof nl
