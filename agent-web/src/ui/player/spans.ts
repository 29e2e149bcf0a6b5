import type { Peaks } from '../../wire/api'

/** A stretch of the sound, in seconds. */
export interface Span {
  from: number
  to: number
}

/** Below this neither voice is heard: -40 dBFS, what a quiet line leaves behind. */
const QUIET = 0.01

/** Where neither side is heard for at least so long. */
export function silencesOf({ agent, customer, bucketMs, durationMs }: Peaks, atLeast: number): Span[] {
  const spans: Span[] = []
  const count = Math.max(agent.length, customer.length)
  let begun: number | null = null
  for (let at = 0; at <= count; at++) {
    const quiet = at < count && Math.max(agent[at] ?? 0, customer[at] ?? 0) < QUIET
    if (quiet) begun ??= at
    else if (begun !== null) {
      const span = { from: (begun * bucketMs) / 1000, to: Math.min(at * bucketMs, durationMs) / 1000 }
      if (span.to - span.from > atLeast - bucketMs / 2000) spans.push(span)
      begun = null
    }
  }
  return spans
}

/** Where playing goes on, so that long silences pass and a loop comes round again; null: where it is. */
export function onwards(at: number, silences: readonly Span[], loop: Span | null): number | null {
  if (loop && (at >= loop.to || at < loop.from - 0.5)) return loop.from
  const silence = silences.find(({ from, to }) => at > from + LEAD && at < to - LEAD)
  return silence ? silence.to - LEAD : null
}

/** A silence is heard beginning and ending, else words run into each other. */
const LEAD = 0.3
