/** Kinds of scan that are kept. Anything else could hold a program, or is not what a browser can show safely. */
export const scanKinds = ['application/pdf', 'image/png', 'image/jpeg'] as const
export type ScanKind = (typeof scanKinds)[number]

export const largestScan = 10 * 1024 * 1024

const beginnings: readonly (readonly [ScanKind, readonly number[]])[] = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
]

/** What the bytes really are, whatever the sender calls them; undefined: none of the three. */
export function kindOfBytes(bytes: Uint8Array): ScanKind | undefined {
  return beginnings.find(([, first]) => first.every((byte, index) => bytes[index] === byte))?.[0]
}
