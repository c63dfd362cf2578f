// What must be refused about questions, by name.
import { randomUUID } from 'node:crypto'
import type { Bad, Stage } from '../bad-cases.ts'

export function badQuestions({ cast }: Stage): Record<string, () => Bad> {
  const question = (over: object) => ({
    asker: 'PARENT',
    schoolId: cast.region.organisations.wilgenhof,
    words: 'Wil iemand met ons meedenken?',
    phone: '06 12345600',
    schoolMayRead: false,
    ...over,
  })
  return {
    'a school that nobody knows': () => ({
      by: 'stranger',
      path: '/questions',
      body: question({ schoolId: randomUUID() }),
      status: 400,
      field: 'schoolId',
    }),
    'an organisation that is no school': () => ({
      by: 'stranger',
      path: '/questions',
      body: question({ schoolId: cast.region.organisations.jgz }),
      status: 400,
      field: 'schoolId',
    }),
    'a question without a way to answer': () => ({
      by: 'stranger',
      path: '/questions',
      body: question({ phone: undefined }),
      status: 400,
      field: 'phone',
    }),
    'a professional who does not say where they work': () => ({
      by: 'stranger',
      path: '/questions',
      body: question({ asker: 'PROFESSIONAL' }),
      status: 400,
      field: 'profession',
    }),
    'a municipality that nobody knows, where no school is chosen': () => ({
      by: 'stranger',
      path: '/questions',
      body: question({ schoolId: null, residenceId: randomUUID() }),
      status: 400,
      field: 'residenceId',
    }),
    'an age of minus one': () => ({
      by: 'stranger',
      path: '/questions',
      body: question({ schoolId: null, age: -1 }),
      status: 400,
      field: 'age',
    }),
    'a call of one word': () => ({
      path: '/questions/_call',
      body: { schoolId: null, words: 'Hoi' },
      status: 400,
      field: 'words',
    }),
    'a call about a school that nobody knows': () => ({
      path: '/questions/_call',
      body: { schoolId: randomUUID(), words: 'Belt over een kind in groep 6.' },
      status: 400,
      field: 'schoolId',
    }),
    'earlier questions before no moment': () => ({
      method: 'GET',
      path: '/questions/earlier?before=gisteren',
      status: 400,
      field: 'before',
    }),
    'school staff who do not say on which basis': () => ({
      by: 'stranger',
      path: '/questions',
      body: question({ asker: 'SCHOOL_STAFF' }),
      status: 400,
      field: 'staffBasis',
    }),
    'parents who agree next week': () => ({
      by: 'stranger',
      path: '/questions',
      body: question({
        asker: 'SCHOOL_STAFF',
        staffBasis: 'PARENTS_AGREE',
        parentsName: 'Aylin',
        parentsAgreedOn: cast.today(7),
      }),
      status: 400,
      field: 'parentsAgreedOn',
    }),
  }
}
