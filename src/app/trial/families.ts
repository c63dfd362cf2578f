import type { Category } from '../../capabilities/access/vocabulary.ts'
import { switchSharing } from '../../capabilities/consent/switch.ts'
import { inviteToSignIn } from '../../capabilities/dossiers/family-access/family-access.ts'
import { setNextStep, writeNote } from '../../capabilities/dossiers/notes.ts'
import { addAction, scoreGoal, tickAction, writeGoal, writeWish } from '../../capabilities/plan/write.ts'
import { addYears } from '../../platform/pure/dates.ts'
import { ask, askAndAnswer, asProfessional, openDossier, type Stage } from './stage.ts'

const forThePlan: Category[] = ['IDENTITY_CONTACT', 'PLAN_GOAL_ACTION', 'LOGISTICS', 'SUPPORT_NEED', 'SCHOOL_PROGRESS']

/** The invented families, each at its own point of the road: a plan that runs, one that waits, one that was stopped, new questions. */
export async function tellStories(stage: Stage): Promise<void> {
  await planThatRuns(stage)
  await waitsForOneParent(stage)
  await thirteenAndHerMother(stage)
  await parentsInConflict(stage)
  await sixteenAndAlone(stage)
  await justTwelve(stage)
  await newQuestions(stage)
}

/** A date of birth by which someone has this age today. */
const aged = (stage: Stage, years: number, daysAgo = 120) => addYears(stage.today(-daysAgo), -years)

async function planThatRuns(stage: Stage): Promise<void> {
  const { noah, sanne, marit, ilse } = stage.region.people
  stage.at(84, '19:40')
  await ask(stage, {
    asker: 'PARENT',
    name: 'Aylin Yıldız',
    schoolId: stage.region.organisations.wilgenhof,
    phone: '06 12345601',
    words:
      'Elif huilt bij het lezen. Thuis lukt het ook niet meer, en ’s ochtends hebben we ruzie. Kunnen jullie met ons meedenken?',
  })
  stage.at(82, '10:15')
  const family = await openDossier(stage, noah, {
    persons: [
      {
        key: 'm',
        givenName: 'Aylin',
        familyName: 'Yıldız',
        relation: 'mother',
        bornOn: '1988-04-12',
        phone: '06 12345601',
        isAsker: true,
      },
      {
        key: 'v',
        givenName: 'Marco',
        familyName: 'de Wit',
        relation: 'father',
        bornOn: '1986-09-30',
        phone: '06 12345602',
      },
      {
        key: 'e',
        givenName: 'Elif',
        familyName: 'Yıldız',
        relation: 'child',
        bornOn: aged(stage, 8),
        schoolId: stage.region.organisations.wilgenhof,
        groupLabel: 'groep 5',
      },
      {
        key: 'k',
        givenName: 'Kerem',
        familyName: 'de Wit',
        relation: 'child',
        bornOn: aged(stage, 5),
        schoolId: stage.region.organisations.wilgenhof,
        groupLabel: 'groep 2',
      },
    ],
    authorities: ['e', 'k'].flatMap((child) =>
      ['m', 'v'].map((holder) => ({ child, holder, source: 'gezagsregister' as const, sinceOn: null })),
    ),
    authorityStates: [],
  })
  const team = asProfessional(stage, noah)
  const children = ['Elif', 'Kerem'].map(family.personId)
  stage.at(81, '20:05')
  await writeWish(family.as('Aylin'), family.id, {
    text: 'Wij willen dat onze kinderen met een lach naar school gaan, en dat wij ’s avonds weer tijd hebben voor elkaar.',
    saidBy: 'Aylin en Marco',
  })
  stage.at(80, '14:10')
  const reading = await writeGoal(team, family.id, {
    title: 'Elif leest weer met plezier',
    words: 'Ik wil een boek lezen zonder dat ik moet huilen.',
    saidBy: 'Elif',
    subjectIds: [family.personId('Elif')],
    begin: 3,
    wish: 8,
  })
  const mornings = await writeGoal(team, family.id, {
    title: 'Rust in de ochtend',
    words: 'We willen zonder ruzie de deur uit.',
    saidBy: 'Aylin en Marco',
    subjectIds: children,
    begin: 4,
    wish: 7,
  })
  const money = await writeGoal(team, family.id, {
    title: 'Minder zorgen over geld',
    words: 'We slapen er slecht van.',
    saidBy: 'Marco',
    subjectIds: [family.personId('Marco')],
    begin: 2,
    wish: 6,
  })
  stage.at(79, '09:30')
  const until = stage.today(250)
  const categories: Category[] = [...forThePlan, 'FAMILY_SITUATION']
  await askAndAnswer(
    stage,
    noah,
    family,
    {
      receiver: sanne,
      about: ['Elif', 'Kerem'],
      categories,
      explanation: 'Sanne kan op school helpen met lezen en met de start van de dag.',
      validUntil: until,
    },
    ['Aylin', 'Marco'],
  )
  stage.at(60, '11:00')
  await askAndAnswer(
    stage,
    noah,
    family,
    {
      receiver: marit,
      about: ['Elif'],
      categories: ['IDENTITY_CONTACT', 'PLAN_GOAL_ACTION'],
      goalIds: [reading],
      explanation: 'Marit is de juf van Elif. Zij oefent in de klas.',
      validUntil: until,
    },
    ['Aylin', 'Marco'],
  )
  stage.at(58, '16:00')
  await askAndAnswer(
    stage,
    noah,
    family,
    {
      receiver: noah,
      about: ['Marco'],
      categories: ['PLAN_GOAL_ACTION'],
      explanation: 'Dan kan Noah met Marco meedenken over geld.',
      validUntil: until,
    },
    ['Marco'],
  )
  await planInAction(stage, { family, reading, mornings, money })
  stage.at(6, '11:20')
  await askAndAnswer(
    stage,
    noah,
    family,
    {
      receiver: ilse,
      about: ['Elif', 'Kerem'],
      categories: ['IDENTITY_CONTACT', 'PLAN_GOAL_ACTION'],
      goalIds: [mornings],
      explanation: 'Ilse weet veel van slapen. Zij kan meedenken over Kerem.',
      validUntil: until,
    },
    ['Aylin'],
  )
  stage.at(2, '16:20')
  await setNextStep(team, family.id, { text: 'Voortgang bespreken met ouders en school', dueOn: stage.today(2) })
}

interface Running {
  family: Awaited<ReturnType<typeof openDossier>>
  reading: string
  mornings: string
  money: string
}

async function planInAction(stage: Stage, { family, reading, mornings, money }: Running): Promise<void> {
  const { noah, sanne } = stage.region.people
  const team = asProfessional(stage, noah)
  const school = asProfessional(stage, sanne)
  stage.at(55, '19:30')
  await addAction(family.as('Aylin'), family.id, reading, {
    place: 'home',
    text: 'Elke avond 10 minuten samen lezen',
    doer: 'Aylin of Marco',
    dueOn: null,
    rhythm: 'elke dag',
  })
  await addAction(family.as('Marco'), family.id, reading, {
    place: 'home',
    text: 'Luisterboeken lenen in de bibliotheek',
    doer: 'Marco',
    dueOn: stage.today(13),
  })
  const bags = await addAction(family.as('Aylin'), family.id, mornings, {
    place: 'home',
    text: 'Tassen en kleren de avond ervoor klaarleggen',
    doer: 'iedereen',
    dueOn: null,
    rhythm: 'elke dag',
  })
  const chart = await addAction(family.as('Aylin'), family.id, mornings, {
    place: 'home',
    text: 'Plaatjesrooster ophangen voor Kerem',
    doer: 'Aylin',
    dueOn: stage.today(-2),
  })
  await addAction(family.as('Marco'), family.id, money, {
    place: 'home',
    text: 'Brieven verzamelen in één map',
    doer: 'Marco',
    dueOn: stage.today(5),
  })
  stage.at(50, '15:30')
  await addAction(school, family.id, reading, {
    place: 'school',
    text: 'Drie keer per week lezen met een maatje',
    doer: 'Marit',
    dueOn: null,
    rhythm: 'tot kerst',
  })
  const test = await addAction(school, family.id, reading, {
    place: 'school',
    text: 'Leestoets opnieuw afnemen',
    doer: 'Sanne',
    dueOn: stage.today(-10),
  })
  await addAction(school, family.id, mornings, {
    place: 'school',
    text: 'Kerem mag om 8.20 uur al naar binnen',
    doer: 'juf Fenna',
    dueOn: null,
    rhythm: 'elke dag',
  })
  stage.at(10, '15:30')
  await tickAction(school, family.id, test, true)
  await writeNote(school, family.id, {
    category: 'SCHOOL_PROGRESS',
    subjectIds: [family.personId('Elif')],
    isOwn: false,
    text: 'Uitslag leestoets: Elif ging van niveau M3 naar E3. Zij koos zelf een boek over paarden en las voor aan haar maatje.',
    summary: 'Elif ging van leesniveau M3 naar E3.',
  })
  stage.at(9, '16:00')
  await scoreGoal(team, family.id, reading, 6)
  await scoreGoal(team, family.id, mornings, 5)
  await scoreGoal(team, family.id, money, 3)
  stage.at(6, '09:05')
  await writeNote(team, family.id, {
    category: 'SUPPORT_NEED',
    subjectIds: [family.personId('Elif')],
    isOwn: true,
    text: 'Overleg met Youssef: past een leesmaatje uit groep 8? Nog niet besproken met school.',
  })
  stage.at(2, '20:11')
  await tickAction(family.as('Aylin'), family.id, chart, true)
  await tickAction(family.as('Marco'), family.id, bags, false)
}

async function waitsForOneParent(stage: Stage): Promise<void> {
  const { youssef, esra } = stage.region.people
  stage.at(20, '08:50')
  await ask(stage, {
    asker: 'PARENT',
    name: 'Hanneke van Dam',
    schoolId: stage.region.organisations.kompas,
    email: 'hanneke@voorbeeld.example',
    words: 'Lieke is negen en durft bijna niet meer naar school. Wij weten niet wat we moeten doen.',
  })
  stage.at(19, '13:00')
  const family = await openDossier(stage, youssef, {
    persons: [
      {
        key: 'm',
        givenName: 'Hanneke',
        familyName: 'van Dam',
        relation: 'mother',
        bornOn: '1985-02-03',
        email: 'hanneke@voorbeeld.example',
        isAsker: true,
      },
      {
        key: 'v',
        givenName: 'Joost',
        familyName: 'van Dam',
        relation: 'father',
        bornOn: '1983-11-19',
        phone: '06 12345604',
      },
      {
        key: 'l',
        givenName: 'Lieke',
        familyName: 'van Dam',
        relation: 'child',
        bornOn: aged(stage, 9),
        schoolId: stage.region.organisations.kompas,
        groupLabel: 'groep 6',
      },
    ],
    authorities: ['m', 'v'].map((holder) => ({ child: 'l', holder, source: 'brp' as const, sinceOn: null })),
    authorityStates: [],
  })
  stage.at(14, '10:00')
  await askAndAnswer(
    stage,
    youssef,
    family,
    {
      receiver: esra,
      about: ['Lieke'],
      categories: [...forThePlan, 'WELLBEING_SIGNAL', 'ATTENDANCE'],
      explanation: 'Esra kan Lieke op school opvangen en met ons zoeken wat helpt.',
      validUntil: stage.today(240),
    },
    ['Hanneke'],
  )
  await setNextStep(asProfessional(stage, youssef), family.id, {
    text: 'Bellen met Joost over de vraag',
    dueOn: stage.today(-4),
  })
}

async function thirteenAndHerMother(stage: Stage): Promise<void> {
  const { noah, tom } = stage.region.people
  stage.at(40, '17:20')
  await ask(stage, {
    asker: 'PARENT',
    name: 'Oksana Shevchenko',
    schoolId: stage.region.organisations.vakcollege,
    phone: '06 12345605',
    words:
      'Sofiia is dertien. Zij spreekt weinig Nederlands en zit veel alleen. Ik wil graag dat zij vrienden krijgt op school.',
  })
  stage.at(38, '09:00')
  const family = await openDossier(stage, noah, {
    persons: [
      {
        key: 'm',
        givenName: 'Oksana',
        familyName: 'Shevchenko',
        relation: 'mother',
        bornOn: '1984-06-21',
        phone: '06 12345605',
        isAsker: true,
      },
      {
        key: 's',
        givenName: 'Sofiia',
        familyName: 'Shevchenko',
        relation: 'child',
        bornOn: aged(stage, 13),
        schoolId: stage.region.organisations.vakcollege,
        groupLabel: 'klas 1b',
      },
    ],
    authorities: [{ child: 's', holder: 'm', source: 'court-order', sinceOn: null }],
    authorityStates: [],
  })
  const team = asProfessional(stage, noah)
  stage.at(36, '15:00')
  const friends = await writeGoal(team, family.id, {
    title: 'Sofiia heeft iemand om mee te eten in de pauze',
    words: 'Ik wil niet meer alleen op de trap zitten.',
    saidBy: 'Sofiia',
    subjectIds: [family.personId('Sofiia')],
    begin: 2,
    wish: 7,
  })
  stage.at(35, '10:30')
  await askAndAnswer(
    stage,
    noah,
    family,
    {
      receiver: tom,
      about: ['Sofiia'],
      categories: forThePlan,
      explanation: 'Tom kan een maatje zoeken en kijken hoe de pauzes gaan.',
      validUntil: stage.today(245),
    },
    ['Oksana', 'Sofiia'],
  )
  stage.at(30, '11:15')
  await addAction(asProfessional(stage, tom), family.id, friends, {
    place: 'school',
    text: 'Elke pauze samen met een maatje uit 2a',
    doer: 'Tom',
    dueOn: null,
    rhythm: 'elke schooldag',
  })
  await addAction(family.as('Sofiia'), family.id, friends, {
    place: 'home',
    text: 'Naar de voetbaltraining op woensdag',
    doer: 'Sofiia',
    dueOn: stage.today(3),
  })
  stage.at(4, '12:00')
  await scoreGoal(family.as('Sofiia'), family.id, friends, 4)
  await setNextStep(team, family.id, { text: 'Bellen met de mentor, met tolk', dueOn: stage.today(4) })
}

async function parentsInConflict(stage: Stage): Promise<void> {
  const { youssef, esra } = stage.region.people
  stage.at(30, '18:00')
  await ask(stage, {
    asker: 'PARENT',
    name: 'Petra Janssen',
    schoolId: stage.region.organisations.kompas,
    phone: '06 12345606',
    words: 'Bram wil op vrijdag niet naar school. Zijn vader en ik wonen niet meer samen en denken er anders over.',
  })
  stage.at(28, '16:30')
  const family = await openDossier(stage, youssef, {
    persons: [
      {
        key: 'm',
        givenName: 'Petra',
        familyName: 'Janssen',
        relation: 'mother',
        bornOn: '1982-12-01',
        phone: '06 12345606',
        isAsker: true,
      },
      { key: 'v', givenName: 'Rob', familyName: 'Janssen', relation: 'father', bornOn: '1980-05-14' },
      {
        key: 'b',
        givenName: 'Bram',
        familyName: 'Janssen',
        relation: 'child',
        bornOn: aged(stage, 11),
        schoolId: stage.region.organisations.kompas,
        groupLabel: 'groep 8',
      },
    ],
    authorities: ['m', 'v'].map((holder) => ({ child: 'b', holder, source: 'gezagsregister' as const, sinceOn: null })),
    authorityStates: [],
  })
  stage.at(25, '09:00')
  await askAndAnswer(
    stage,
    youssef,
    family,
    {
      receiver: esra,
      about: ['Bram'],
      categories: forThePlan,
      explanation: 'Esra ziet Bram elke dag en kan met hem praten.',
      validUntil: stage.today(200),
    },
    ['Petra', 'Rob'],
  )
  stage.at(19, '20:11')
  for (const category of forThePlan) {
    await switchSharing(family.as('Rob'), family.id, {
      organisationId: stage.region.organisations.kompas,
      role: 'SCHOOL_IB_ZOCO',
      category,
      goalId: null,
      isOn: false,
    })
  }
  stage.at(17, '09:30')
  await setNextStep(asProfessional(stage, youssef), family.id, {
    text: 'Met beide ouders praten over school',
    dueOn: stage.today(5),
  })
}

async function sixteenAndAlone(stage: Stage): Promise<void> {
  const { noah, tom } = stage.region.people
  stage.at(15, '21:30')
  await ask(stage, {
    asker: 'PUPIL',
    name: 'Anouk',
    schoolId: stage.region.organisations.vakcollege,
    phone: '06 12345607',
    words: 'Ik ben zestien en ik slaap slecht. School weet niet hoe het thuis is. Kan ik met iemand praten?',
  })
  stage.at(13, '15:45')
  const family = await openDossier(stage, noah, {
    persons: [
      {
        key: 'a',
        givenName: 'Anouk',
        familyName: 'Peeters',
        relation: 'child',
        bornOn: aged(stage, 16),
        schoolId: stage.region.organisations.vakcollege,
        groupLabel: 'klas 4c',
        phone: '06 12345607',
        isAsker: true,
      },
      { key: 'm', givenName: 'Ingrid', familyName: 'Peeters', relation: 'mother', bornOn: '1979-01-27' },
    ],
    authorities: [{ child: 'a', holder: 'm', source: 'brp', sinceOn: null }],
    authorityStates: [],
  })
  stage.at(12, '16:00')
  await writeGoal(asProfessional(stage, noah), family.id, {
    title: 'Anouk slaapt weer door',
    words: 'Ik wil wakker worden zonder knoop in mijn buik.',
    saidBy: 'Anouk',
    subjectIds: [family.personId('Anouk')],
    begin: 3,
    wish: 7,
  })
  stage.at(5, '16:30')
  await askAndAnswer(
    stage,
    noah,
    family,
    {
      receiver: tom,
      about: ['Anouk'],
      categories: ['IDENTITY_CONTACT', 'PLAN_GOAL_ACTION', 'LOGISTICS'],
      explanation: 'Tom kan regelen dat Anouk later mag beginnen als zij slecht sliep.',
      validUntil: stage.today(230),
    },
    [],
  )
  await setNextStep(asProfessional(stage, noah), family.id, { text: 'Anouk spreken op school', dueOn: stage.today(1) })
}

/** Mees was 11 when his parents said yes, and turned 12 since: he is asked himself (C-22). */
async function justTwelve(stage: Stage): Promise<void> {
  const { youssef, esra } = stage.region.people
  stage.at(34, '20:15')
  await ask(stage, {
    asker: 'PARENT',
    name: 'Linda Bakker',
    schoolId: stage.region.organisations.kompas,
    phone: '06 12345610',
    words: 'Mees gaat volgend jaar naar de brugklas en ziet daar erg tegenop. Wie kan met hem meedenken?',
  })
  stage.at(33, '11:00')
  const family = await openDossier(stage, youssef, {
    persons: [
      {
        key: 'm',
        givenName: 'Linda',
        familyName: 'Bakker',
        relation: 'mother',
        bornOn: '1984-03-08',
        phone: '06 12345610',
        isAsker: true,
      },
      { key: 'v', givenName: 'Erik', familyName: 'Bakker', relation: 'father', bornOn: '1982-10-17' },
      {
        key: 'k',
        givenName: 'Mees',
        familyName: 'Bakker',
        relation: 'child',
        bornOn: aged(stage, 12, 4),
        schoolId: stage.region.organisations.kompas,
        groupLabel: 'groep 8',
      },
    ],
    authorities: ['m', 'v'].map((holder) => ({ child: 'k', holder, source: 'gezagsregister' as const, sinceOn: null })),
    authorityStates: [],
  })
  const team = asProfessional(stage, youssef)
  stage.at(31, '15:20')
  await writeGoal(team, family.id, {
    title: 'Mees weet wat hem te wachten staat',
    words: 'Ik wil al een keer in de nieuwe school kijken.',
    saidBy: 'Mees',
    subjectIds: [family.personId('Mees')],
    begin: 3,
    wish: 7,
  })
  stage.at(30, '09:40')
  await askAndAnswer(
    stage,
    youssef,
    family,
    {
      receiver: esra,
      about: ['Mees'],
      categories: forThePlan,
      explanation: 'Esra kent de scholen en kan met Mees gaan kijken.',
      validUntil: stage.today(210),
    },
    ['Linda', 'Erik'],
  )
  stage.at(3, '14:00')
  await inviteToSignIn(team, family.id, family.personId('Mees'))
  await setNextStep(team, family.id, { text: 'Mees zijn eigen antwoord vragen', dueOn: stage.today(3) })
}

async function newQuestions(stage: Stage): Promise<void> {
  const { wilgenhof } = stage.region.organisations
  stage.at(2, '12:05')
  await ask(stage, {
    asker: 'PUPIL',
    name: 'Yara',
    schoolId: wilgenhof,
    email: 'yara@voorbeeld.example',
    words: 'Kan ik een keer met jou praten zonder dat mijn klas het weet?',
  })
  stage.at(2, '15:42')
  await ask(stage, {
    asker: 'SCHOOL_STAFF',
    name: 'Joris Bos',
    schoolId: wilgenhof,
    phone: '06 12345609',
    staffBasis: 'ANONYMOUS',
    words: 'Twee kinderen uit mijn groep praten veel over ruzie thuis. Wil je een keer met mij meedenken?',
  })
  stage.at(0, '07:14')
  await ask(stage, {
    asker: 'PARENT',
    name: 'Moeder van Sem',
    schoolId: wilgenhof,
    phone: '06 12345608',
    words:
      'Sem wil ’s ochtends niet meer naar school. Hij heeft buikpijn, maar de dokter vindt niets. Wat kunnen wij doen?',
  })
}
