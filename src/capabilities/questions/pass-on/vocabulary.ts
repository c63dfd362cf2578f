// Where a question can belong instead (P5.9), and on which basis it goes there.
export const destinations = ['SCHOOL_DISPUTE', 'LEERPLICHT', 'VEILIG_THUIS', 'EMERGENCY', 'OTHER_TEAM', 'RMC'] as const
export type Destination = (typeof destinations)[number]

/** `points`: the asker is told the way, and nothing goes anywhere; the others hand the question itself over. */
export const passingBases = ['points', 'asks', 'spoken', 'no-personal-data'] as const
export type PassingBasis = (typeof passingBases)[number]
