import type { AreaKind } from '../vocabulary.ts'
import type { AreasText } from './text.nl.ts'

const one: AreasText['kinds']['one'] = {
  municipality: 'municipality',
  'swv-po': 'samenwerkingsverband PO',
  'swv-vo': 'samenwerkingsverband VO',
  rmc: 'RMC region (Doorstroompunt)',
  'youth-region': 'youth care region',
  ggd: 'public health region (GGD)',
  'veilig-thuis': 'Veilig Thuis region',
  cooperation: 'cooperation',
}
const many: AreasText['kinds']['many'] = {
  municipality: 'municipalities',
  'swv-po': 'samenwerkingsverbanden PO',
  'swv-vo': 'samenwerkingsverbanden VO',
  rmc: 'RMC regions',
  'youth-region': 'youth care regions',
  ggd: 'public health regions (GGD)',
  'veilig-thuis': 'Veilig Thuis regions',
  cooperation: 'cooperations',
}

export const en: AreasText = {
  title: 'Playing field',
  lead: 'Which areas there are, who works there, and where borders do not coincide.',
  kinds: {
    one,
    many,
    short: {
      municipality: 'municipality',
      'swv-po': 'SWV',
      'swv-vo': 'SWV',
      rmc: 'RMC',
      'youth-region': 'youth care',
      ggd: 'GGD',
      'veilig-thuis': 'Veilig Thuis',
      cooperation: 'cooperation',
    },
  },
  levels: { local: 'Local', regional: 'Regional', 'supra-regional': 'Supra-regional' },
  counted: (count: number, kind: AreaKind) => `${count} ${count === 1 ? one[kind] : many[kind]}`,
  cases: (count) =>
    count === 0
      ? 'All borders coincide.'
      : count === 1
        ? 'In 1 case borders do not coincide.'
        : `In ${count} cases borders do not coincide.`,
  choose: {
    title: 'Choose a place and a day',
    place: 'School or municipality',
    placeHint: 'Type a part of the name, the municipality or the number.',
    none: 'Show the whole playing field',
    about: { municipality: 'Municipality', school: 'School', schoolIn: (municipality) => `School in ${municipality}` },
    search: {
      open: 'Show the list',
      none: 'Nothing found. Check the name.',
      count: (shown, total) =>
        shown === total
          ? `${shown} found`
          : `The first ${shown} of ${total.toLocaleString('en-GB')}. Type on to see fewer.`,
    },
    day: 'Day',
    dayHint: 'You see what held on that day. Without a day: today.',
    date: { day: 'Day', month: 'Month', year: 'Year' },
    wrongDay: 'This day does not exist. See day, month and year.',
    errorPrefix: 'Error:',
    show: 'Show this day',
    today: 'Back to today',
  },
  layers: {
    title: 'What is on the map',
    fill: 'Filled',
    outlines: 'Borders',
    schools: 'Schools as points',
    absent: 'is not on the map',
  },
  map: {
    title: (day) => `The map on ${day}`,
    svgTitle: (kind) => `Map of the region, filled by ${kind}`,
    desc: (areas, lines) =>
      `Areas: ${areas}.${lines === '' ? '' : ` Also drawn: ${lines}.`} The table below says the same in words.`,
    legend: 'Legend',
    noSchools: 'There are no schools on this map. You find them above, at School or municipality.',
    schoolsMissing: (names) => `Not on the map: ${names}.`,
    schoolsCounted: (count) => `${count} schools`,
    schoolKinds: { primary: 'primary school', secondary: 'secondary school', other: 'mbo or special' },
    source: (source, day) => `${source}. These borders hold from ${day}.`,
    none: 'There is no map of this day yet.',
    noneHow: 'The administrator of the region loads a map. The table below is there already.',
    load: 'Load a map',
    print: 'Print',
  },
  table: {
    all: (day) => `All areas on ${day}`,
    of: (name, day) => `What ${name} belongs to on ${day}`,
    board: 'Board',
    boardOf: (name, since, until) =>
      until === null ? `${name}, since ${since}` : `${name}, from ${since} up to and including ${until}`,
    noBoard: 'No board is known of this day.',
    kind: 'Kind of area',
    name: 'Name',
    code: 'Code',
    who: 'Who works here',
    nobody: 'Nobody known yet',
    since: 'Since',
    how: 'How',
    hows: {
      'lies-in': 'lies in it',
      'takes-part': 'takes part',
      serves: 'works for it',
      itself: 'is this area',
      whole: 'wholly',
      part: 'partly',
    },
    postcodes: (postcodes) => `only ${postcodes}`,
    level: 'Level',
    download: 'Download as CSV',
    file: 'playing-field',
    empty: 'No areas are known on this day.',
    emptyHow: 'The administrator adds areas. Choose a later day if they were not there yet.',
  },
  crossings: {
    title: 'Where borders do not coincide',
    what: 'A case is: two areas share a piece, and both also have a piece that the other lacks.',
    none: 'On this day all borders coincide.',
    pair: (first, second) => `${first} and ${second}`,
    cases: (count) => (count === 1 ? '1 case' : `${count} cases`),
    liesIn: (name, count, kind, names) =>
      count === 1 ? `${name} lies partly in ${names}.` : `${name} lies in ${count} ${many[kind]}: ${names}.`,
    touches: (name, count, kind, names) =>
      count === 1 ? `${name} touches a part of ${names}.` : `${name} touches ${count} ${many[kind]}: ${names}.`,
    whole: (name) => `${name} (wholly)`,
    part: (name) => `${name} (partly)`,
  },
  load: {
    title: 'Load a map',
    lead: 'Load a file with the borders of areas. A new map comes beside the old one.',
    back: 'Back to the playing field',
    onlyAdministrator: 'Only the administrator of the region loads a map.',
    file: 'File',
    fileHint:
      'GeoJSON or TopoJSON, 2 MB at most. Each area says its kind and code. For instance: "kind": "municipality", "code": "9901". A school is a point with "kind": "school" and as its code the vestiging.',
    source: 'Source and year',
    sourceHint: 'This stands below the map. See whether you may use the map.',
    fromOn: 'From which day do these borders hold?',
    save: 'Use this map',
    done: 'The map is loaded.',
    tooLarge: 'This file is larger than 2 MB. Simplify the map.',
    notJson: 'This file is no JSON. See whether you chose the right file.',
    faults: (count) => (count === 1 ? 'There is 1 fault in this file' : `There are ${count} faults in this file`),
    moreFaults: 'There may be more: after 20 faults we stop reading.',
    nothingLoaded: 'Nothing was loaded. Choose a better file.',
    whereFile: 'the whole file',
    preview: 'This is what the map will look like',
    found: (outlines, points) =>
      `${outlines === 1 ? '1 area' : `${outlines} areas`} and ${points === 1 ? '1 school' : `${points} schools`} found.`,
    unknown: (codes) => `Rondom does not know these areas. They do not come on the map: ${codes}.`,
    missing: (names) => `Of these areas the file has no border: ${names}.`,
    versions: 'Loaded maps',
    noVersions: 'No map was loaded yet.',
    version: (outlines, points) => `${outlines} areas, ${points} schools`,
    from: (day) => `borders from ${day}`,
    by: (name, when) => (name === null ? `loaded on ${when}` : `loaded by ${name} on ${when}`),
    missingFile: 'Choose a file.',
  },
  belongs: {
    title: 'What does this school belong to?',
    more: 'See it on the playing field',
  },
}
