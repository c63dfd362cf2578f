/** What can be brought in; another format is one more mapping. */
export const importKinds = ['duo-vestigingen', 'schools', 'organisations', 'areas', 'postcodes', 'people'] as const
export type ImportKind = (typeof importKinds)[number]

/** Those whose file holds the whole country: of these only what lies in one's own municipalities, unless one says otherwise. */
export const countryKinds: readonly ImportKind[] = ['duo-vestigingen']

/** More than the largest register has; a larger file is divided. */
export const mostRows = 20_000
export const largestFile = 12 * 1024 * 1024

/** How many lines of a preview are sent; the numbers are of all. */
export const shownEntries = 200
export const shownFaults = 500
