/** The loudest of each stretch, so that a short word never vanishes between two bars; gently raised, because speech is mostly quiet. */
export function barsOf(peaks: readonly number[], count: number): number[] {
  if (count <= 0 || peaks.length === 0) return []
  return Array.from({ length: count }, (_, bar) => {
    const from = Math.floor((bar * peaks.length) / count)
    const to = Math.max(from + 1, Math.floor(((bar + 1) * peaks.length) / count))
    let loudest = 0
    for (let at = from; at < to; at++) loudest = Math.max(loudest, peaks[at] ?? 0)
    return Math.sqrt(Math.min(1, loudest))
  })
}
