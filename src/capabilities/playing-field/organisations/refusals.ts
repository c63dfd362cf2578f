/** What is wrong with a field of the forms on an organisation, as a sentence at that field. */
export const organisationFaults = {
  'wrong-form': {
    nl: 'Dit nummer heeft niet de vorm die het register gebruikt.',
    en: 'This number does not have the form that the register uses.',
  },
  'of-another': {
    nl: 'Dit nummer is al van een andere organisatie.',
    en: 'This number already belongs to another organisation.',
  },
  unknown: { nl: 'Kies een van de lijst.', en: 'Choose one from the list.' },
  newer: {
    nl: 'Er geldt al iets dat later begint. Kies een latere datum.',
    en: 'Something that begins later holds already. Choose a later date.',
  },
  overlaps: {
    nl: 'Op die dag geldt al wat hierna komt. Kies een eerdere laatste dag.',
    en: 'On that day what comes next holds already. Choose an earlier last day.',
  },
  'in-future': { nl: 'Kies vandaag of een eerdere dag.', en: 'Choose today or an earlier day.' },
  'ends-before': {
    nl: 'De laatste dag ligt voor de eerste.',
    en: 'The last day is before the first.',
  },
  'not-a-school': { nl: 'Alleen een school heeft een sector.', en: 'Only a school has a sector.' },
  'not-open': { nl: 'Dit is al beëindigd.', en: 'This has ended already.' },
} as const
