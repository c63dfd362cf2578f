/** A date of birth, as typed, of somebody who has had this birthday some time ago. */
export function yearsAgo(years: number): readonly [day: number, month: number, year: number] {
  const today = new Date()
  const day = new Date(Date.UTC(today.getFullYear() - years, today.getMonth() - 3, 15))
  return [day.getUTCDate(), day.getUTCMonth() + 1, day.getUTCFullYear()]
}
