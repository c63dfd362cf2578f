/** As an organisation calls itself: its name is Dutch in every language of the page. */
const inItsName: Readonly<Record<string, string>> = { WIJKTEAM: 'jeugdteam', EXPERTISETEAM: 'expertiseteam' }

/** Whether the name of an organisation says a role already, so that it is not said twice: "youth team, Jeugdteam Waterrijk". */
export function saysRole(organisation: string, role: string, named: string): boolean {
  const name = organisation.toLowerCase()
  return [named, inItsName[role] ?? named].some((one) => name.includes(one.toLowerCase()))
}
