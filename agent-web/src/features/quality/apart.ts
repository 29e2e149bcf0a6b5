/** The same places in the same order, moved down as far as needed for each to be so far from the one before. */
export function apart(places: readonly number[], gap: number): number[] {
  const moved = [...places]
  const order = places.map((_, n) => n).toSorted((a, b) => (places[a] ?? 0) - (places[b] ?? 0))
  let free = -Infinity
  for (const n of order) {
    const place = Math.max(places[n] ?? 0, free)
    moved[n] = place
    free = place + gap
  }
  return moved
}
