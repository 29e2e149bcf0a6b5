/** What the connection has counted since it began. Times are momentary. */
export interface SoundCounters {
  received: number
  lost: number
  sent: number
  /** Answers to the connection's own probes: they come also where nobody speaks. */
  probes: number
  rttMs: number | null
  jitterMs: number | null
  /** What the other side says it missed of ours, 0..1. */
  farLoss: number | null
}

interface Stat {
  type: string
  kind?: string
  state?: string
  nominated?: boolean
  packetsReceived?: number
  packetsLost?: number
  packetsSent?: number
  responsesReceived?: number
  jitter?: number
  roundTripTime?: number
  currentRoundTripTime?: number
  fractionLost?: number
}

const ms = (seconds: number | undefined) => (seconds === undefined ? null : seconds * 1000)

/** Reads W3C WebRTC statistics. The switch's own report gives the round trip; the connection's probes stand in before it has come. */
export function readCounters(report: Iterable<readonly [string, unknown]>): SoundCounters {
  const read: SoundCounters = { received: 0, lost: 0, sent: 0, probes: 0, rttMs: null, jitterMs: null, farLoss: null }
  let probed: number | null = null
  for (const [, entry] of report) {
    const stat = entry as Stat
    if (stat.type === 'inbound-rtp' && stat.kind === 'audio') {
      read.received += stat.packetsReceived ?? 0
      read.lost += Math.max(0, stat.packetsLost ?? 0)
      read.jitterMs = ms(stat.jitter)
    } else if (stat.type === 'outbound-rtp' && stat.kind === 'audio') {
      read.sent += stat.packetsSent ?? 0
    } else if (stat.type === 'remote-inbound-rtp' && stat.kind === 'audio') {
      read.rttMs = ms(stat.roundTripTime)
      read.farLoss = stat.fractionLost ?? null
    } else if (stat.type === 'candidate-pair' && stat.nominated && stat.state === 'succeeded') {
      read.probes += stat.responsesReceived ?? 0
      probed = ms(stat.currentRoundTripTime)
    }
  }
  read.rttMs ??= probed
  return read
}
