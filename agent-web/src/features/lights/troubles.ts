import type { Link } from '../../desk/deskReducer'
import type { TextKey } from '../../languages/useText'
import type { MicrophoneState } from '../../phone/Microphone'
import type { LineState, SoundState } from '../../phone/Phone'
import type { DeskView } from '../../wire/desk'
import type { Tone } from '../../ui/parts'

export interface Trouble {
  tone: Tone
  what: TextKey
  remedy: TextKey
}

interface Seen {
  link: Link
  view: DeskView | null
  line: LineState
  sound: SoundState
  voice: MicrophoneState
  /** The line was up once: the first connecting is no trouble. */
  wasRegistered: boolean
}

/** What stands between this agent and a call, worst first, each with what to do about it. */
export function troublesOf({ link, view, line, sound, voice, wasRegistered }: Seen): Trouble[] {
  const troubles: Trouble[] = []
  const inCall = sound === 'up' || view?.call != null
  if (link === 'lost') {
    troubles.push(
      inCall
        ? { tone: 'pause', what: 'trouble.link-in-call', remedy: 'trouble.link-in-call.remedy' }
        : { tone: 'bad', what: 'trouble.link', remedy: 'trouble.link.remedy' },
    )
  }
  if (voice.is === 'trouble') {
    troubles.push({ tone: 'bad', what: `microphone.${voice.trouble}`, remedy: `microphone.${voice.trouble}.remedy` })
  }
  if (line === 'socket-gone') troubles.push({ tone: 'bad', what: 'trouble.socket', remedy: 'trouble.socket.remedy' })
  else if (line === 'refused') troubles.push({ tone: 'bad', what: 'trouble.refused', remedy: 'trouble.refused.remedy' })
  else if (line === 'connecting' && wasRegistered) {
    troubles.push({ tone: 'pause', what: 'trouble.unregistered', remedy: 'trouble.unregistered.remedy' })
  }
  if (link === 'live' && view?.agent.unreachableBecause === 'SWITCH_LOST') {
    troubles.push({ tone: 'bad', what: 'trouble.switch', remedy: 'trouble.switch.remedy' })
  }
  if (link === 'live' && view?.agent.state === 'NOT_READY') {
    if (view.agent.reason === 'RONA') troubles.push({ tone: 'pause', what: 'trouble.rona', remedy: 'trouble.rona.remedy' })
    if (view.agent.reason === 'DESK_AWAY') {
      troubles.push({ tone: 'pause', what: 'trouble.line-lost', remedy: 'trouble.line-lost.remedy' })
    }
  }
  return troubles
}
