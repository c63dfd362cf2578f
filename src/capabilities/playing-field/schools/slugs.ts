/** What an address is made of: name and place in small letters and digits, joined by dashes. */
export function slugOf(name: string, place: string): string {
  const words = `${name} ${place}`.normalize('NFKD').replaceAll('ß', 'ss').replaceAll('ı', 'i').replaceAll('ø', 'o')
  const slug = words
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80)
  return slug.replace(/-+$/, '') || 'school'
}

/** playing-field-22 — every school gets an address of its own: the second with the same name and place gets a 2 behind it. */
export function newSlugs(
  schools: readonly { id: string; name: string; place: string }[],
  taken: ReadonlySet<string>,
): { id: string; slug: string }[] {
  const all = new Set(taken)
  const nextOf = new Map<string, number>()
  return schools.map(({ id, name, place }) => {
    const base = slugOf(name, place)
    let turn = nextOf.get(base) ?? 1
    let slug = turn === 1 ? base : `${base}-${turn}`
    while (all.has(slug)) slug = `${base}-${++turn}`
    nextOf.set(base, turn + 1)
    all.add(slug)
    return { id, slug }
  })
}
