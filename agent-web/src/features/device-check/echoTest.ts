import { rms } from '../../phone/LevelMeter'
import type { Echo, Phone } from '../../phone/Phone'
import { QualityWatch, type QualitySummary } from '../../phone/QualityWatch'
import type { SoundCounters } from '../../phone/soundCounters'

/** `beeps`: measured, not heard; `speak`: the agent hears himself. */
export type EchoStage = 'calling' | 'beeps' | 'speak'

export interface EchoFound {
  /** There and back, ms: the middle one of the beeps that came back; null when none did. */
  echoMs: number | null
  summary: QualitySummary
}

interface Ears {
  microphone: MediaStream
  /** Plays what came back on the agent's headset. */
  speaker: HTMLAudioElement
  onStage(stage: EchoStage): void
}

const BEEPS = 5
const BEEP_HERTZ = 1000
const BEEP_S = 0.1
const LOUD = 0.02
const LOST_MS = 2_000
const QUIET_MS = 300
const SPEAK_MS = 5_000
const LOOK_MS = 5

const pause = (ms: number) => new Promise<void>((done) => setTimeout(done, ms))

export function middle(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? null
}

/** Beeps and speaks into the switch's echo, and watches the network meanwhile: about ten seconds in all. */
export async function runEchoTest(phone: Phone, { microphone, speaker, onStage }: Ears): Promise<EchoFound> {
  onStage('calling')
  const audio = new AudioContext()
  await audio.resume()
  const outgoing = audio.createMediaStreamDestination()
  let echo: Echo | null = null
  let watching: ReturnType<typeof setInterval> | undefined
  try {
    echo = await phone.callEcho(outgoing.stream)
    const quality = new QualityWatch()
    watching = watchNetwork(echo, quality)
    onStage('beeps')
    const echoMs = await beeps(audio, outgoing, echo.heard)
    onStage('speak')
    audio.createMediaStreamSource(microphone).connect(outgoing)
    speaker.srcObject = echo.heard
    await speaker.play().catch(() => undefined)
    await pause(SPEAK_MS)
    return { echoMs, summary: quality.summary }
  } finally {
    clearInterval(watching)
    speaker.srcObject = null
    echo?.end()
    void audio.close()
  }
}

function watchNetwork(echo: Echo, quality: QualityWatch) {
  let before: SoundCounters | null = null
  return setInterval(() => {
    void echo.counters().then((now) => {
      if (now && before) quality.add({ received: now.received - before.received, lost: Math.max(0, now.lost - before.lost), rttMs: now.rttMs, jitterMs: now.jitterMs, level: null })
      before = now
    })
  }, 1_000)
}

async function beeps(audio: AudioContext, outgoing: AudioNode, heard: MediaStream): Promise<number | null> {
  // Browsers let received sound flow only where an element plays it, if silently.
  const puller = new Audio()
  puller.muted = true
  puller.srcObject = heard
  void puller.play().catch(() => undefined)
  const ear = audio.createAnalyser()
  ear.fftSize = 256
  audio.createMediaStreamSource(heard).connect(ear)
  const samples = new Float32Array(ear.fftSize)
  const loud = () => {
    ear.getFloatTimeDomainData(samples)
    return rms(samples) > LOUD
  }
  const times: number[] = []
  // The first one wakes the jitter buffer and is not counted.
  for (let at = 0; at <= BEEPS; at++) {
    await pause(QUIET_MS)
    const took = await beep(audio, outgoing, loud)
    if (took !== null && at > 0) times.push(took)
  }
  puller.srcObject = null
  return middle(times)
}

async function beep(audio: AudioContext, outgoing: AudioNode, loud: () => boolean): Promise<number | null> {
  const tone = audio.createOscillator()
  const volume = audio.createGain()
  tone.frequency.value = BEEP_HERTZ
  volume.gain.value = 0.4
  tone.connect(volume).connect(outgoing)
  const begin = audio.currentTime
  tone.start(begin)
  tone.stop(begin + BEEP_S)
  const patience = performance.now() + LOST_MS
  while (performance.now() < patience) {
    await pause(LOOK_MS)
    if (loud()) return Math.round((audio.currentTime - begin) * 1000)
  }
  return null
}
