import { createHash } from 'node:crypto'

const names = new Map<string, string>()
/** Our queries are a few hundred. Should a text ever be made anew each time, the server does not fill with it. */
const most = 1000

/** The name under which a query is prepared; none for what is no query. */
export function nameOfStatement(text: string): string | undefined {
  const known = names.get(text)
  if (known || names.size >= most || !/^\s*(select|insert|update|delete|with)\b/i.test(text)) return known
  const name = createHash('sha256').update(text).digest('base64url').slice(0, 22)
  names.set(text, name)
  return name
}
