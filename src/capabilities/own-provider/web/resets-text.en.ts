import type { ResetsText } from './resets-text.nl.ts'

export const en: ResetsText = {
  lead: 'For who lost their key, password or telephone. It always takes two people: one gives six digits, the other a letter with a code.',
  ict: 'Does someone sign in with the account of their own organisation? Then the ICT of that organisation helps.',
  begin: 'Ask for a new way in',
  open: 'Requests under way',
  settled: 'Settled in the last thirty days',
  none: {
    what: 'No request is under way.',
    how: 'Can someone no longer sign in? Then ask for a new way in here. A second person confirms it.',
    howToConfirm: 'When an administrator asks for a new way in, it stands here and you can confirm it.',
  },
  begun: (day, by) => `Asked for on ${day} by ${by}`,
  confirmedBy: (by) => `confirmed by ${by}`,
  until: (day, time) => `valid until ${day}, ${time}`,
  states: {
    begun: 'Waits for a second person',
    confirmed: 'Letter made, not used yet',
    used: 'Used',
    over: 'Over',
    withdrawn: 'Withdrawn',
  },
  notYou: 'You cannot confirm this. Another administrator or the privacy officer does.',
  confirm: 'Confirm',
  confirmFor: (name) => `Confirm the new way in for ${name}`,
  withdraw: 'Withdraw',
  withdrawFor: (name) => `Withdraw the new way in for ${name}`,
  panel: {
    begin: {
      how: 'First make sure that the question really comes from this person: meet, or call a number that you already had.',
      words: 'Search by name',
      wordsHint:
        'Type a part of the name, and choose below. It is for who works today at an organisation that you keep.',
      person: 'For whom?',
      nobody: 'Nobody found. Search for another part of the name.',
      more: (shown) => `You see the first ${shown}. Type more of the name for the others.`,
      choose: 'Choose someone.',
      submit: 'Ask, and make the digits',
    },
    confirm: {
      title: (name) => `Confirm a new way in for ${name}`,
      asked: (by, day) => `${by} asked for this on ${day}.`,
      how: (name) =>
        `Make sure yourself that ${name} asked for this. You then get a code for on paper. You give it, not the one who asked.`,
      ends: 'An older letter that was not used yet no longer works then.',
      submit: 'Confirm, and make the code',
    },
    withdraw: {
      title: (name) => `Withdraw the new way in for ${name}`,
      begun: 'The six digits no longer work then. How this person signs in now does not change.',
      confirmed: 'The letter and the six digits no longer work then. How this person signs in now does not change.',
      submit: 'Withdraw',
    },
  },
  digits: {
    title: (name) => `Six digits for ${name}`,
    once: 'These digits stand here once. If you lose them, withdraw the request and begin anew.',
    how: (name) =>
      `Tell them to ${name} yourself, when you meet or call a number that you already had. Do not mail them, and do not give them to who confirms.`,
    next: 'Now ask another administrator or the privacy officer to confirm this. They give the letter with the code.',
    until: (day, time) => `The request is valid until ${day}, ${time}.`,
    done: 'Done, remove the digits',
  },
  letter: {
    title: (name) => `Letter for ${name}`,
    once: 'This code stands here once. Print the letter, or copy it.',
    how: (by) => `Give the letter yourself, by hand. The six digits come from ${by}: do not ask for them.`,
    print: 'Print',
    done: 'Done, remove the code',
    hello: 'Signing in to Rondom again',
    step1: (address) => `Go to ${address}`,
    step2: 'Fill in this code:',
    step3: (by) => `Then fill in the six digits that you got from ${by}.`,
    step4: 'Then choose how you sign in from now on. Your old key or password no longer works after that.',
    until: (day, time) => `Valid until ${day}, ${time}, once. Give this letter to nobody else.`,
  },
}
