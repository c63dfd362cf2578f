import { textOf } from '../../../platform/web/language.ts'
import type { Category } from '../vocabulary.ts'

/** Each kind of information in words that a parent uses. */
const nl: Record<Category, string> = {
  LOGISTICS: 'Afspraken en praktische zaken',
  IDENTITY_CONTACT: 'Naam en bereikbaarheid',
  ATTENDANCE: 'Aanwezigheid',
  SCHOOL_PROGRESS: 'Hoe het op school gaat',
  SUPPORT_NEED: 'Wat er nodig is',
  WELLBEING_SIGNAL: 'Hoe het met een kind gaat',
  FAMILY_SITUATION: 'Hoe het thuis gaat',
  HEALTH: 'Gezondheid',
  CARE_CONTENT: 'Inhoud van de hulp',
  SAFETY_CONCERN: 'Zorgen over veiligheid',
  PLAN_GOAL_ACTION: 'Doelen en acties',
  FINANCE_DEBT: 'Geld',
  CRIMINAL: 'Politie en justitie',
}

const en: Record<Category, string> = {
  LOGISTICS: 'Appointments and practical matters',
  IDENTITY_CONTACT: 'Name and how to reach',
  ATTENDANCE: 'Attendance',
  SCHOOL_PROGRESS: 'How school is going',
  SUPPORT_NEED: 'What is needed',
  WELLBEING_SIGNAL: 'How a child is doing',
  FAMILY_SITUATION: 'How things are at home',
  HEALTH: 'Health',
  CARE_CONTENT: 'Content of the help',
  SAFETY_CONCERN: 'Concerns about safety',
  PLAN_GOAL_ACTION: 'Goals and actions',
  FINANCE_DEBT: 'Money',
  CRIMINAL: 'Police and justice',
}

const names = textOf({ nl, en })

export function categoryName(category: Category): string {
  return names[category]
}
