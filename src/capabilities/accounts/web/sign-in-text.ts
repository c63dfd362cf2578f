import type { Language } from '../../../platform/pure/language.ts'
import type { RefusedBecause } from '../sign-in/rules.ts'

const nl = {
  title: 'Inloggen',
  lead: 'Kies hoe je inlogt. Je komt daarna vanzelf terug.',
  work: 'Ik werk met gezinnen',
  family: 'Ik ben ouder of jongere',
  familyMore: 'Inloggen kan als je een brief van het jeugdteam hebt gekregen.',
  with: (name: string) => `Inloggen met ${name}`,
  forWhom: (organisations: string) => `Voor ${organisations}`,
  none: 'Hier kan nog niemand inloggen. De beheerder van de regio moet dat eerst instellen.',
  invited: 'Heb je een uitnodiging gekregen?',
  invitedMore: 'Vul de code van je brief in. Dat hoeft maar één keer.',
  invitedGo: 'Uitnodiging gebruiken',
  trial: 'Kies een verzonnen persoon',
  in: 'Je bent ingelogd',
  goOn: 'Ga verder',
  out: 'Je bent uitgelogd',
  outMore: 'Op deze computer staat niets meer open. Sluit ook je browser als anderen hem gebruiken.',
  again: 'Opnieuw inloggen',
  who: {
    title: 'Voor wie werk je nu?',
    lead: 'Je ziet alleen wat bij deze plek hoort. Wisselen kan altijd, via het menu onder je naam.',
    elsewhere: 'Werk je nog voor een andere organisatie? Log dan in met de manier van die organisatie.',
  },
  refused: {
    title: 'Inloggen lukte niet',
    again: 'Probeer het opnieuw',
    because: {
      over: 'Deze poging duurde te lang, of was al gebruikt. Begin opnieuw.',
      cancelled: 'Je bent gestopt met inloggen. Er is niets gebeurd.',
      unreachable: 'De plek waar je inlogt is nu niet te bereiken. Probeer het straks opnieuw.',
      'not-trusted': 'Wat we terugkregen klopt niet. Probeer het opnieuw. Blijft het fout gaan? Vraag je beheerder.',
      'too-weak':
        'Voor Rondom moet je sterker inloggen, bijvoorbeeld met een code op je telefoon. Vraag je beheerder hoe.',
      'not-fresh': 'Je moest laten zien wie je bent, maar dat is nu niet gebeurd. Probeer het opnieuw.',
      'unknown-person': 'We kennen je hier nog niet. Je kunt inloggen als iemand je heeft uitgenodigd.',
      'someone-else': 'Je logt in als iemand anders dan bedoeld. Log daar eerst uit en probeer het opnieuw.',
      'of-work': 'Zo log je in voor je werk. Kies voor je eigen gezin een andere manier van inloggen.',
      'two-people':
        'Zo log je al in als iemand anders van dit gezin. Iedereen heeft een eigen manier van inloggen. Log daar eerst uit en gebruik de jouwe.',
      'used-already':
        'Met jouw plek in dit gezin is al eens ingelogd. Bel degene die op je brief staat: die kan de toegang stoppen en je opnieuw uitnodigen.',
      'other-kind': 'Deze manier van inloggen is niet voor jou bedoeld. Kies een andere.',
      'works-nowhere': 'Je werkt op dit moment voor geen organisatie hier. Klopt dat niet? Vraag je beheerder.',
    } satisfies Record<RefusedBecause, string>,
  },
  invitation: {
    title: 'Welkom bij Rondom',
    lead: 'Je bent uitgenodigd. Vul de code in die op je brief staat.',
    leadSecond: 'Je eerste code klopt. Vul nu de tweede in.',
    code: 'Code van je brief',
    codeHint: 'Zestien letters en cijfers. Streepjes en hoofdletters maken niet uit.',
    second: 'Tweede code',
    secondHint: 'Zes cijfers. Die kreeg je van degene die je uitnodigde, niet in de brief.',
    check: 'Verder',
    wrong: 'Deze code klopt niet, of is niet meer geldig. Kijk hem na, of vraag een nieuwe.',
    wrongSecond: 'De tweede code klopt niet. Na vijf keer fout vervalt de uitnodiging.',
    hello: (name: string) => `Dag ${name}`,
    notYou: 'Ben jij dit niet? Stop dan, en bel wie op je brief staat.',
    choose: 'Je codes kloppen. Kies nu hoe je voortaan inlogt.',
    noWay: 'Je codes kloppen. Maar inloggen kan hier nu nog niet.',
    noWayMore:
      'Dat ligt niet aan jou. Bewaar je brief: de codes blijven werken. Bel wie op je brief staat, en probeer het later opnieuw.',
  },
}
const en: typeof nl = {
  title: 'Sign in',
  lead: 'Choose how you sign in. You come back here by yourself.',
  work: 'I work with families',
  family: 'I am a parent or a young person',
  familyMore: 'You can sign in when you had a letter from the youth team.',
  with: (name) => `Sign in with ${name}`,
  forWhom: (organisations) => `For ${organisations}`,
  none: 'Nobody can sign in here yet. The administrator of the region must set that up first.',
  invited: 'Were you invited?',
  invitedMore: 'Fill in the code of your letter. You do this only once.',
  invitedGo: 'Use an invitation',
  trial: 'Choose an invented person',
  in: 'You are signed in',
  goOn: 'Go on',
  out: 'You are signed out',
  outMore: 'Nothing is open on this computer any more. Close your browser too when others use it.',
  again: 'Sign in again',
  who: {
    title: 'For whom do you work now?',
    lead: 'You see only what belongs to this place. You can always change, in the menu below your name.',
    elsewhere: 'Do you work for another organisation too? Then sign in the way of that organisation.',
  },
  refused: {
    title: 'Signing in did not work',
    again: 'Try again',
    because: {
      over: 'This attempt took too long, or was used before. Begin again.',
      cancelled: 'You stopped signing in. Nothing happened.',
      unreachable: 'The place where you sign in cannot be reached now. Try again later.',
      'not-trusted': 'What came back is not right. Try again. Does it keep going wrong? Ask your administrator.',
      'too-weak':
        'Rondom asks for a stronger sign-in, with a code on your phone for example. Ask your administrator how.',
      'not-fresh': 'You had to show who you are, and that did not happen now. Try again.',
      'unknown-person': 'We do not know you here yet. You can sign in when somebody has invited you.',
      'someone-else': 'You sign in as someone other than was meant. Sign out there first, and try again.',
      'of-work': 'This is how you sign in for your work. Choose another way for your own family.',
      'two-people':
        'This is how you sign in as somebody else of this family already. Everybody has a way of their own. Sign out there first, and use yours.',
      'used-already':
        'Somebody signed in at your place in this family before. Call the person named on your letter: they can stop that, and invite you again.',
      'other-kind': 'This way of signing in is not meant for you. Choose another one.',
      'works-nowhere': 'You work for no organisation here at this moment. Is that not right? Ask your administrator.',
    },
  },
  invitation: {
    title: 'Welcome to Rondom',
    lead: 'You were invited. Fill in the code that stands on your letter.',
    leadSecond: 'Your first code is right. Now fill in the second one.',
    code: 'Code of your letter',
    codeHint: 'Sixteen letters and digits. Dashes and capitals make no difference.',
    second: 'Second code',
    secondHint: 'Six digits. You had them from whoever invited you, not in the letter.',
    check: 'Go on',
    wrong: 'This code is not right, or no longer valid. Check it, or ask for a new one.',
    wrongSecond: 'The second code is not right. After five wrong tries the invitation ends.',
    hello: (name) => `Hello ${name}`,
    notYou: 'Is this not you? Then stop, and call the person named on your letter.',
    choose: 'Your codes are right. Now choose how you will sign in from now on.',
    noWay: 'Your codes are right. But nobody can sign in here yet.',
    noWayMore:
      'That is not your fault. Keep your letter: the codes go on working. Call the person named on it, and try again later.',
  },
}

export type SignInText = typeof nl
export const SIGN_IN_TEXT: Readonly<Record<Language, SignInText>> = { nl, en }
