import { en as access } from '../../../capabilities/access/web/text.en.ts'
import { plan } from './plan/text.en.ts'
import { sharing } from './sharing/text.en.ts'
import type { FamilyText } from './text.nl.ts'

const categories: FamilyText['categories'] = {
  PLAN_GOAL_ACTION: 'Our plan: goals and actions',
  IDENTITY_CONTACT: 'Names and date of birth',
  LOGISTICS: 'Appointments and practical matters',
  SCHOOL_PROGRESS: 'How school is going',
  ATTENDANCE: 'Being at school',
  SUPPORT_NEED: 'What is needed',
  WELLBEING_SIGNAL: 'How your child is doing',
  FAMILY_SITUATION: 'How things are at home',
  HEALTH: 'Health',
  CARE_CONTENT: 'What we talk about in the help',
  SAFETY_CONCERN: 'Worries about safety',
  FINANCE_DEBT: 'Money',
  CRIMINAL: 'Police and justice',
}

const marker: FamilyText['marker'] = {
  you: 'you',
  somebody: 'somebody',
  party: { family: 'family', school: 'school', 'youth-team': 'youth team', care: 'care', other: 'others' },
  subject: {
    family: 'The family',
    school: 'School',
    'youth-team': 'The youth team',
    care: 'Care',
    other: 'This organisation',
  },
  only: {
    family: 'Only the family',
    school: 'Only school',
    'youth-team': 'Only the youth team',
    care: 'Only care',
    other: 'Only others',
  },
  onlyPeople: (names) => `Only ${names}`,
  nobody: 'Nobody',
  canSee: 'can see this. Go to Who sees what.',
  ofOrganisation: (name, organisation) => `${name} of ${organisation}`,
}

export const en: FamilyText = {
  skip: 'Skip to content',
  trial: 'Trial: all people and schools are invented.',
  otherLanguage: { language: 'nl', name: 'Nederlands', label: 'Nederlands: lees deze pagina in het Nederlands' },
  signOut: 'Sign out',
  menu: 'Menu',
  tabs: { plan: 'Our plan', sharing: 'Who sees what', looks: 'Who looked' },
  waiting: (count) => (count === 1 ? 'question waits for you' : 'questions wait for you'),
  loadingTitle: 'Rondom',
  loading: 'One moment, we are fetching it.',
  undo: 'Undo',
  myAccess: 'My access: where am I signed in?',
  close: 'Close',
  you: (name) => `${name} (you)`,
  failures: {
    failed: {
      title: 'Something went wrong',
      what: 'We could not show this.',
      how: 'See whether you have internet. Then try again.',
      action: 'Try again',
    },
    gone: {
      title: 'Not found',
      what: 'This page is not here.',
      how: 'Perhaps the address is wrong, or you can no longer see this.',
      action: 'To the start',
    },
    'signed-out': {
      title: 'Signed out',
      what: 'You are signed out.',
      how: 'You were away for a while. Sign in again to go on.',
      action: 'Sign in again',
    },
  },
  broken: {
    title: 'Something went wrong',
    what: 'It is not your fault. Load the page again.',
    again: 'Load again',
  },
  choose: {
    title: 'Who is it about?',
    lead: 'You belong to more than one plan. Choose which one to see.',
    other: 'Choose another plan',
    none: {
      title: 'Welcome to Rondom',
      what: 'There is no plan yet.',
      how: 'Are you making a plan with the youth team? Then you will find it here.',
      action: 'Ask your question',
    },
  },
  form: {
    save: 'Save',
    saveMine: 'Save my text',
    busy: 'Saving',
    cancel: 'Do not save',
    errorPrefix: 'Error:',
    summary: (count) => (count === 1 ? 'Please look at 1 thing' : `Please look at ${count} things`),
    notSaved: 'Saving did not work. Your text is still here. Try again.',
    saidBy: 'Who says this?',
    saidByHint: 'For instance: Aylin, or: all of us.',
    noName: 'Write down a name',
    conflict: {
      title: 'Somebody else was just before you.',
      now: 'This is what it says now:',
      yours: 'Your text is below. Nothing is lost.',
      keepTheirs: 'Keep what it says now',
    },
  },
  readers: {
    title: 'Who will be able to read this?',
    choose: 'First choose who it is about.',
    wait: 'We are looking who can read this.',
    failed: 'We do not know now who can read this. That is why you cannot save yet.',
    again: 'Look again',
    at: (organisation) => `of ${organisation}`,
    not: (names) => `Not: ${names}.`,
  },
  marker,
  roles: access.roles,
  categories,
  plan,
  sharing,
}
