type Json = null | string | number | boolean | Json[] | { [name: string]: Json }

interface Difference {
  field: string
  before: string
  after: string
}

interface ReadableDetail {
  /** What is different; or, where only one side is there, all of it. */
  differences: Difference[]
  /** Everything else that was noted. */
  notes: { name: string; value: string }[]
}

const isObject = (value: Json | undefined): value is { [name: string]: Json } => typeof value === 'object' && value !== null && !Array.isArray(value)

/** A value as a line: lists parted by semicolons, things in them as `name=value`. */
function lineOf(value: Json | undefined): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map(lineOf).join('; ')
  if (isObject(value)) return Object.entries(value).map(([name, one]) => `${name}=${lineOf(one)}`).join(', ')
  return String(value)
}

/** Fields of fields get names with a dot, so that one change deep inside is one line. */
function flat(value: Json | undefined, under = ''): Map<string, string> {
  if (!isObject(value)) return new Map(under ? [[under, lineOf(value)]] : [])
  return new Map(Object.entries(value).flatMap(([name, one]) => (isObject(one) ? [...flat(one, `${under}${name}.`)] : [[`${under}${name}`, lineOf(one)] as const])))
}

const parsed = (detail: string): Json => {
  try {
    return JSON.parse(detail) as Json
  } catch {
    return detail
  }
}

export function readable(detail: string): ReadableDetail {
  const all = parsed(detail)
  if (!isObject(all)) return { differences: [], notes: [{ name: '', value: lineOf(all) }] }
  const { before, after, ...rest } = all
  const [was, is] = [flat(before), flat(after)]
  const fields = [...new Set([...was.keys(), ...is.keys()])]
  return {
    differences: fields
      .map((field) => ({ field, before: was.get(field) ?? '', after: is.get(field) ?? '' }))
      .filter(({ field, ...sides }) => sides.before !== sides.after && field !== 'version'),
    notes: [...flat(rest)].map(([name, value]) => ({ name, value })),
  }
}
