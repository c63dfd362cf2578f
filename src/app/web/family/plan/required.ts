/** Fields that were left empty, each with the sentence that asks for it. */
export function required(fields: Record<string, readonly [value: unknown, sentence: string]>): Record<string, string> {
  const isMissing = (value: unknown) =>
    value === undefined ||
    (typeof value === 'string' && value.trim() === '') ||
    (Array.isArray(value) && value.length === 0)
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([, [value]]) => isMissing(value))
      .map(([field, [, sentence]]) => [field, sentence]),
  )
}
