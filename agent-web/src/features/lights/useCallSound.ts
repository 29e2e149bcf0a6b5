import { useEffect, useRef, useState } from 'react'
import { useDesk } from '../../desk/useDesk'
import { LevelMeter } from '../../phone/LevelMeter'
import { MutedSpeech } from '../../phone/MutedSpeech'
import { OneWayWatch, type OneWay } from '../../phone/OneWayWatch'
import { QualityWatch, type Quality } from '../../phone/QualityWatch'
import type { SoundCounters } from '../../phone/soundCounters'
import { usePhone } from '../../phone/usePhone'
import type { DeskMessage } from '../../wire/desk'

export interface CallSound {
  quality: Quality | null
  oneWay: OneWay | null
  speaksMuted: boolean
}

const NO_SOUND: CallSound = { quality: null, oneWay: null, speaksMuted: false }

const LOOK_MS = 500
const SECOND_MS = 1_000

type Report = DeskMessage & { type: 'callQuality' }

/** Watches the sound of the call that is on, and tells the server how it was in the end. Mounted once. */
export function useCallSound(): CallSound {
  const { state, send } = useDesk()
  const { phone, microphone, state: phoneState } = usePhone()
  const [sound, setSound] = useState<CallSound>(NO_SOUND)
  const [unsent, setUnsent] = useState<Report | null>(null)
  const call = state.view?.call ?? null
  const seen = useRef({ callId: null as string | null, judged: false })
  // Only two who are connected can miss each other.
  seen.current = { callId: call?.id ?? seen.current.callId, judged: call?.state === 'CONNECTED' && phoneState.hold === 'none' }
  const up = phoneState.sound === 'up'

  useEffect(() => {
    if (!up) return
    seen.current.callId = null
    const listener = new CallListener()
    const look = async () => {
      const now = performance.now()
      const counters = await phone.counters()
      const voice = microphone.stream
      const heard = listener.look(now, counters, voice, { ...seen.current, muted: phone.state.get().muted })
      setSound(heard)
      if (listener.oneWay.takePathLost(now)) phone.renewPath()
      else if (listener.moves && phone.state.get().path === 'searching') phone.pathFound()
    }
    const timer = setInterval(() => void look(), LOOK_MS)
    return () => {
      clearInterval(timer)
      listener.close()
      setSound(NO_SOUND)
      const { callId } = seen.current
      const { mutedHeadset, ...summary } = listener.quality.summary
      if (callId && summary.seconds > 0) setUnsent({ type: 'callQuality', callId, ...summary, oneWay: listener.oneWay.ever, mutedHeadset })
    }
  }, [up, phone, microphone])

  // A call may end while the server is away: it is told when it is back.
  useEffect(() => {
    if (!unsent || state.link !== 'live') return
    setUnsent(null)
    void send(unsent)
  }, [unsent, state.link, send])

  return sound
}

interface Seen {
  judged: boolean
  muted: boolean
}

/** The watches of one call, and the microphone's level beside them. */
class CallListener {
  readonly quality = new QualityWatch()
  readonly oneWay = new OneWayWatch()
  readonly #mutedSpeech = new MutedSpeech()
  #meter: { stream: MediaStream; meter: LevelMeter } | null = null
  #secondBegan: { at: number; counters: SoundCounters } | null = null
  #received = 0
  moves = false

  look(at: number, counters: SoundCounters | null, voice: MediaStream | null, { judged, muted }: Seen): CallSound {
    const level = this.#level(voice)
    const speaksMuted = this.#mutedSpeech.look(at, muted, level ?? 0)
    if (!counters) return { ...NO_SOUND, speaksMuted }
    this.moves = counters.received > this.#received
    this.#received = counters.received
    const track = voice?.getAudioTracks()[0]
    const speaking = track !== undefined && track.readyState === 'live' && !track.muted
    const oneWay = judged ? this.oneWay.look({ at, ...counters, speaking }) : null
    if (!judged) this.oneWay.pause()
    this.#second(at, counters, judged && !muted ? level : null)
    return { quality: this.quality.quality, oneWay, speaksMuted }
  }

  #second(at: number, counters: SoundCounters, level: number | null) {
    this.#secondBegan ??= { at, counters }
    if (at - this.#secondBegan.at < SECOND_MS) return
    const before = this.#secondBegan.counters
    this.#secondBegan = { at, counters }
    this.quality.add({
      received: Math.max(0, counters.received - before.received),
      lost: Math.max(0, counters.lost - before.lost),
      rttMs: counters.rttMs,
      jitterMs: counters.jitterMs,
      level,
    })
  }

  #level(voice: MediaStream | null): number | null {
    if (this.#meter?.stream !== voice) {
      this.close()
      this.#meter = voice && typeof AudioContext !== 'undefined' ? { stream: voice, meter: new LevelMeter(voice) } : null
    }
    return this.#meter?.meter.read() ?? null
  }

  close() {
    this.#meter?.meter.close()
    this.#meter = null
  }
}
