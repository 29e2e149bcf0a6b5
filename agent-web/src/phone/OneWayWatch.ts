import type { SoundCounters } from './soundCounters'

/** Who is not heard: the agent by the customer, or the customer by the agent. */
export type OneWay = 'agent-unheard' | 'customer-unheard'

/** At the beginning of a call, with a look each half second, this names the side within 3 s. */
const FIRST_MS = 2_400
/** Later a gap may be a pause of the carrier's; also how long a path may be dead before another is looked for. */
const LATER_MS = 5_000
const DEAF = 0.9

interface Look extends Pick<SoundCounters, 'received' | 'sent' | 'probes' | 'farLoss'> {
  at: number
  /** The browser says that the microphone gives something. */
  speaking: boolean
}

/** Looks whether packets move, in each direction, from the moment the two were connected. */
export class OneWayWatch {
  #heard: { at: number; received: number } | null = null
  #spoke: { at: number; sent: number } | null = null
  #alive: { at: number; moved: number } | null = null
  #wasHeard = false
  #ever: OneWay | null = null

  /** Not connected, or held: nothing is judged, and the next look is a beginning. */
  pause() {
    this.#heard = this.#spoke = this.#alive = null
    this.#wasHeard = false
  }

  look({ at, received, sent, probes, farLoss, speaking }: Look): OneWay | null {
    this.#heard ??= { at, received }
    this.#spoke ??= { at, sent }
    this.#alive ??= { at, moved: received + probes }
    if (received > this.#heard.received) {
      this.#heard = { at, received }
      this.#wasHeard = true
    }
    if (sent > this.#spoke.sent && speaking && (farLoss ?? 0) < DEAF) this.#spoke = { at, sent }
    if (received + probes !== this.#alive.moved) this.#alive = { at, moved: received + probes }
    const found = this.#judge(at)
    this.#ever ??= found
    return found
  }

  #judge(at: number): OneWay | null {
    if (this.#spoke && at - this.#spoke.at >= FIRST_MS) return 'agent-unheard'
    if (this.#heard && at - this.#heard.at >= (this.#wasHeard ? LATER_MS : FIRST_MS)) return 'customer-unheard'
    return null
  }

  /** Neither sound nor an answer to a probe for 5 s: the way through the network is gone. Said again after another 5 s, not sooner. */
  takePathLost(at: number): boolean {
    if (this.#alive === null || at - this.#alive.at < LATER_MS) return false
    this.#alive = { ...this.#alive, at }
    return true
  }

  /** The first that was found in this call. */
  get ever(): OneWay | null {
    return this.#ever
  }
}
