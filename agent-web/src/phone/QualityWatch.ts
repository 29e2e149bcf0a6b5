import { mosOf } from './mos'

/** `headset`: the microphone gives so little and so evenly that its own switch must be off. */
export type QualityWarning = 'loss' | 'jitter' | 'rtt' | 'mos' | 'headset'
export type QualityWord = 'measuring' | 'good' | 'fair' | 'poor'

/** What one second brought. Null: not known, or not to be judged. */
export interface SoundSecond {
  received: number
  lost: number
  rttMs: number | null
  jitterMs: number | null
  /** The microphone's level, 0..1; null while muted or held. */
  level: number | null
}

export interface Quality {
  word: QualityWord
  /** Of the last seconds. */
  mos: number | null
  rttMs: number | null
  jitterMs: number | null
  lossPercent: number
  warnings: readonly QualityWarning[]
}

export interface QualitySummary {
  seconds: number
  rttMs: number | null
  jitterMs: number | null
  lossPercent: number | null
  mos: number | null
  /** The worst mean of five seconds: what lasted, not a single bad one. */
  worstMos: number | null
  mutedHeadset: boolean
}

const RTT_MS = 400
const JITTER_MS = 30
const LOSS_PERCENT = 3
const LOSS_OVER_PERCENT = 1
const POOR_MOS = 3.5
const FAIR_MOS = 4
const SECONDS = 5
const RAISE = 3
const LOSS_SECONDS = 7
const LEVEL_SECONDS = 10
/** A hundredth of full scale is what counts as "moves"; a live microphone in a quiet room lies above the floor of -66 dB. */
const LEVEL_MOVES = 0.01
const LEVEL_FLOOR = 0.0005

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
const push = (window: number[], value: number, length: number) => {
  window.push(value)
  if (window.length > length) window.shift()
}

/** Bad in 3 of the last 5 seconds raises it; only five good ones in a row take it back, so that it does not flicker. */
class Alarm {
  readonly #isBad: (value: number) => boolean
  readonly #window: number[] = []
  raised = false

  constructor(isBad: (value: number) => boolean) {
    this.#isBad = isBad
  }

  add(value: number | null) {
    if (value === null) return
    push(this.#window, this.#isBad(value) ? 1 : 0, SECONDS)
    const bad = this.#window.reduce((sum, one) => sum + one, 0)
    if (bad >= RAISE) this.raised = true
    else if (bad === 0 && this.#window.length === SECONDS) this.raised = false
  }
}

/**
 * Judges a call's sound second by second. The thresholds are those that Twilio's Voice SDK found to matter: round trip over 400 ms
 * and jitter over 30 ms in 3 of 5 s, loss over 3 % on the average of 7 s, MOS under 3.5 in 3 of 5 s, and an unmoving microphone.
 */
export class QualityWatch {
  readonly #rtt = new Alarm((ms) => ms > RTT_MS)
  readonly #jitter = new Alarm((ms) => ms > JITTER_MS)
  readonly #mos = new Alarm((mos) => mos < POOR_MOS)
  readonly #loss: number[] = []
  readonly #levels: number[] = []
  readonly #recentMos: number[] = []
  readonly #sums = { seconds: 0, rtt: 0, rtts: 0, jitter: 0, jitters: 0, mos: 0, moses: 0, received: 0, lost: 0 }
  #lossRaised = false
  #worst: number | null = null
  #wasMuted = false
  #last: { rttMs: number | null; jitterMs: number | null } = { rttMs: null, jitterMs: null }

  add({ received, lost, rttMs, jitterMs, level }: SoundSecond) {
    const sums = this.#sums
    sums.seconds++
    this.#last = { rttMs: rttMs ?? this.#last.rttMs, jitterMs: jitterMs ?? this.#last.jitterMs }
    this.#rtt.add(rttMs)
    this.#jitter.add(jitterMs)
    if (rttMs !== null) [sums.rtt, sums.rtts] = [sums.rtt + rttMs, sums.rtts + 1]
    if (jitterMs !== null) [sums.jitter, sums.jitters] = [sums.jitter + jitterMs, sums.jitters + 1]
    if (received + lost > 0) this.#heard(received, lost)
    if (level !== null) push(this.#levels, level, LEVEL_SECONDS)
    else this.#levels.length = 0
    this.#wasMuted ||= this.#headsetMuted()
  }

  #heard(received: number, lost: number) {
    const sums = this.#sums
    const lossPercent = (100 * lost) / (received + lost)
    sums.received += received
    sums.lost += lost
    push(this.#loss, lossPercent, LOSS_SECONDS)
    const average = mean(this.#loss)
    if (this.#loss.length === LOSS_SECONDS && average > LOSS_PERCENT) this.#lossRaised = true
    else if (average <= LOSS_OVER_PERCENT) this.#lossRaised = false
    const mos = mosOf({ rttMs: this.#last.rttMs ?? 0, jitterMs: this.#last.jitterMs ?? 0, lossPercent })
    this.#mos.add(mos)
    ;[sums.mos, sums.moses] = [sums.mos + mos, sums.moses + 1]
    push(this.#recentMos, mos, SECONDS)
    if (this.#recentMos.length === SECONDS) this.#worst = Math.min(this.#worst ?? 5, mean(this.#recentMos))
  }

  #headsetMuted(): boolean {
    if (this.#levels.length < LEVEL_SECONDS) return false
    const average = mean(this.#levels)
    const deviation = Math.sqrt(mean(this.#levels.map((level) => (level - average) ** 2)))
    return deviation < LEVEL_MOVES && average < LEVEL_FLOOR
  }

  get quality(): Quality {
    const warnings: QualityWarning[] = []
    if (this.#lossRaised) warnings.push('loss')
    if (this.#jitter.raised) warnings.push('jitter')
    if (this.#rtt.raised) warnings.push('rtt')
    if (this.#mos.raised) warnings.push('mos')
    if (this.#headsetMuted()) warnings.push('headset')
    const mos = this.#recentMos.length === 0 ? null : mean(this.#recentMos)
    return { word: this.#word(mos, warnings), mos, lossPercent: this.#loss.length === 0 ? 0 : mean(this.#loss), ...this.#last, warnings }
  }

  #word(mos: number | null, warnings: readonly QualityWarning[]): QualityWord {
    if (mos === null || this.#recentMos.length < RAISE) return 'measuring'
    if (warnings.includes('loss') || warnings.includes('mos')) return 'poor'
    return warnings.some((warning) => warning !== 'headset') || mos < FAIR_MOS ? 'fair' : 'good'
  }

  get summary(): QualitySummary {
    const { seconds, rtt, rtts, jitter, jitters, mos, moses, received, lost } = this.#sums
    return {
      seconds,
      rttMs: rtts === 0 ? null : Math.round(rtt / rtts),
      jitterMs: jitters === 0 ? null : Math.round(jitter / jitters),
      lossPercent: received + lost === 0 ? null : (100 * lost) / (received + lost),
      mos: moses === 0 ? null : mos / moses,
      worstMos: this.#worst,
      mutedHeadset: this.#wasMuted,
    }
  }
}
