interface Path {
  rttMs: number
  jitterMs: number
  lossPercent: number
}

/** One packet of 20 ms is always on its way, and the jitter buffer waits for about twice the jitter. */
const PACKET_MS = 20
/** G.711 with concealment of losses: ITU-T G.113 Appendix I, Ie = 0 and Bpl = 25.1 for random loss. */
const ROBUSTNESS = 25.1

/**
 * How well one hears, 1 (bad) to 4.5: the E-model of ITU-T G.107 with its default values, reduced to delay and loss as in Cole and
 * Rosenbluth, "Voice over IP performance monitoring" (2001).
 */
export function mosOf({ rttMs, jitterMs, lossPercent }: Path): number {
  const delay = rttMs / 2 + 2 * jitterMs + PACKET_MS
  const byDelay = 0.024 * delay + (delay > 177.3 ? 0.11 * (delay - 177.3) : 0)
  const byLoss = (95 * lossPercent) / (lossPercent + ROBUSTNESS)
  const r = Math.min(100, Math.max(0, 93.2 - byDelay - byLoss))
  return Math.max(1, 1 + 0.035 * r + r * (r - 60) * (100 - r) * 7e-6)
}
