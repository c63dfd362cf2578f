/** The brand mark: a ring of four, open, around one yellow child. Drawn by Logo.tsx and by markup.ts. */
export const BRAND_NAME = 'Rondom'

export const BRAND_BOX = '0 0 40 40'

export const BRAND_CORE = { cx: 20, cy: 20, r: 5.2 } as const

export const BRAND_ARCS = [
  'M20 6a14 14 0 0 1 13.2 9.4',
  'M34 22a14 14 0 0 1-8 10.6',
  'M19 34A14 14 0 0 1 6.9 25',
  'M6 19a14 14 0 0 1 8-11.6',
] as const
