import type { Link } from '../../desk/deskReducer'
import type { TextKey } from '../../languages/useText'
import type { MicrophoneState } from '../../phone/Microphone'
import type { LineState, PathState, SoundState } from '../../phone/Phone'
import type { QualityWarning } from '../../phone/QualityWatch'
import type { DeskView } from '../../wire/desk'
import { timeOfDay } from '../../ui/format'
import type { Tone } from '../../ui/parts'
import type { CallSound } from './useCallSound'

/** What a button beside the words does. */
export type Remedy = 'check' | 'unmute' | 'ready'

export interface Trouble {
  tone: Tone
  what: TextKey
  remedy: TextKey
  params?: Record<string, unknown>
  button?: Remedy
}

interface Seen {
  link: Link
  view: DeskView | null
  line: LineState
  sound: SoundState
  path: PathState
  voice: MicrophoneState
  heard: CallSound
  /** The label of a chosen headset that is not plugged in. */
  speakerMissing: string | null
  /** The line was up once: the first connecting is no trouble. */
  wasRegistered: boolean
  /** How long this page slept, s; null when it did not. */
  sleptSeconds: number | null
}

/** What stands between this agent and a call, worst first, each with what to do about it. */
export function troublesOf(seen: Seen): Trouble[] {
  return [...linkTroubles(seen), ...soundTroubles(seen), ...lineTroubles(seen), ...stateTroubles(seen)]
}

function linkTroubles({ link, view, sound }: Seen): Trouble[] {
  if (link !== 'lost') return []
  return sound === 'up' || view?.call != null
    ? [{ tone: 'pause', what: 'trouble.link-in-call', remedy: 'trouble.link-in-call.remedy' }]
    : [{ tone: 'bad', what: 'trouble.link', remedy: 'trouble.link.remedy' }]
}

/** One word about the network is enough: the one that is heard most. */
const NETWORK = ['loss', 'jitter', 'rtt', 'mos'] as const satisfies readonly QualityWarning[]

function soundTroubles({ voice, heard, path, sound, speakerMissing }: Seen): Trouble[] {
  const troubles: Trouble[] = []
  if (voice.is === 'trouble') troubles.push({ tone: 'bad', what: `microphone.${voice.trouble}`, remedy: `microphone.${voice.trouble}.remedy`, button: 'check' })
  else if (voice.is === 'ok' && voice.insteadOf !== null) {
    troubles.push({ tone: 'pause', what: 'trouble.instead', remedy: 'trouble.instead.remedy', params: { was: voice.insteadOf, now: voice.label }, button: 'check' })
  }
  if (speakerMissing !== null) troubles.push({ tone: 'pause', what: 'trouble.speaker', remedy: 'trouble.speaker.remedy', params: { was: speakerMissing }, button: 'check' })
  if (sound !== 'up') return troubles
  if (heard.speaksMuted) troubles.push({ tone: 'bad', what: 'trouble.speaks-muted', remedy: 'trouble.speaks-muted.remedy', button: 'unmute' })
  if (path === 'searching') return [...troubles, { tone: 'bad', what: 'trouble.path', remedy: 'trouble.path.remedy' }]
  if (heard.oneWay) return [...troubles, { tone: 'bad', what: `trouble.${heard.oneWay}`, remedy: `trouble.${heard.oneWay}.remedy`, button: 'check' }]
  const warnings = heard.quality?.warnings ?? []
  const network = NETWORK.find((warning) => warnings.includes(warning))
  if (warnings.includes('headset')) troubles.push({ tone: 'pause', what: 'trouble.headset-muted', remedy: 'trouble.headset-muted.remedy', button: 'check' })
  if (network) troubles.push({ tone: 'pause', what: `trouble.network-${network}`, remedy: 'trouble.network.remedy', params: figuresOf(heard) })
  return troubles
}

/** In coarse steps: a figure that changes each second is neither read nor, by those who hear the page, endured. */
function figuresOf({ quality }: CallSound) {
  const steps = (value: number | null | undefined, of: number) => Math.max(of, Math.round((value ?? 0) / of) * of)
  return { rtt: steps(quality?.rttMs, 100), jitter: steps(quality?.jitterMs, 10), loss: steps(quality?.lossPercent, 1) }
}

function lineTroubles({ line, wasRegistered, link, view }: Seen): Trouble[] {
  const troubles: Trouble[] = []
  if (line === 'socket-gone') troubles.push({ tone: 'bad', what: 'trouble.socket', remedy: 'trouble.socket.remedy' })
  else if (line === 'refused') troubles.push({ tone: 'bad', what: 'trouble.refused', remedy: 'trouble.refused.remedy' })
  else if (line === 'connecting' && wasRegistered) troubles.push({ tone: 'pause', what: 'trouble.unregistered', remedy: 'trouble.unregistered.remedy' })
  if (link === 'live' && view?.agent.unreachableBecause === 'SWITCH_LOST') troubles.push({ tone: 'bad', what: 'trouble.switch', remedy: 'trouble.switch.remedy' })
  return troubles
}

function stateTroubles({ link, view, sleptSeconds }: Seen): Trouble[] {
  if (link !== 'live' || !view) return []
  const { state, reason, backAt } = view.agent
  if (state === 'NOT_READY' && reason === 'RONA') {
    return [{ tone: 'pause', what: 'trouble.rona', ...(backAt ? { remedy: 'trouble.rona.back', params: { time: timeOfDay(backAt) } } : { remedy: 'trouble.rona.remedy' }) }]
  }
  const slept = { minutes: Math.max(1, Math.round((sleptSeconds ?? 0) / 60)) }
  if (state === 'NOT_READY' && reason === 'DESK_AWAY') {
    return sleptSeconds === null
      ? [{ tone: 'pause', what: 'trouble.away', remedy: 'trouble.away.remedy', button: 'ready' }]
      : [{ tone: 'pause', what: 'trouble.slept', remedy: 'trouble.slept.remedy', params: slept, button: 'ready' }]
  }
  if (state === 'LOGGED_OUT' && sleptSeconds !== null) return [{ tone: 'pause', what: 'trouble.slept', remedy: 'trouble.slept.remedy', params: slept }]
  return []
}
