/**
 * How values come out of either database, so that both speak alike:
 * a civil date as 'YYYY-MM-DD', an instant as ISO 8601 in UTC, a bigint as a number.
 */
export const parsers: Readonly<Record<number, (text: string) => unknown>> = {
  20: Number,
  1082: (text) => text,
  1184: (text) => new Date(text).toISOString(),
}
