export interface Mark {
  from: number
  to: number
}

/** A text in parts, those that are marked with their mark; of two that overlap the first is shown. */
export function marked<M extends Mark>(text: string, marks: readonly M[]): { text: string; hit?: M }[] {
  const parts: { text: string; hit?: M }[] = []
  let at = 0
  for (const hit of [...marks].sort((a, b) => a.from - b.from || b.to - a.to)) {
    if (hit.from < at) continue
    if (hit.from > at) parts.push({ text: text.slice(at, hit.from) })
    parts.push({ text: text.slice(hit.from, hit.to), hit })
    at = hit.to
  }
  if (at < text.length) parts.push({ text: text.slice(at) })
  return parts
}
