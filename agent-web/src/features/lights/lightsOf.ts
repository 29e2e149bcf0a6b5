import type { Link } from '../../desk/deskReducer'
import type { TextKey } from '../../languages/useText'
import type { MicrophoneState } from '../../phone/Microphone'
import type { LineState } from '../../phone/Phone'
import type { QualityWord } from '../../phone/QualityWatch'
import type { CallSound } from './useCallSound'

type Glow = 'good' | 'wait' | 'bad' | 'off'
export interface LightWord {
  glow: Glow
  word: TextKey
}

export function linkLight(link: Link): LightWord {
  switch (link) {
    case 'live':
      return { glow: 'good', word: 'light.connected' }
    case 'idle':
    case 'connecting':
      return { glow: 'wait', word: 'light.connecting' }
    case 'lost':
      return { glow: 'bad', word: 'light.reconnecting' }
    case 'superseded':
    case 'expired':
      return { glow: 'bad', word: 'light.ended' }
  }
}

export function phoneLight(line: LineState): LightWord {
  switch (line) {
    case 'registered':
      return { glow: 'good', word: 'light.phone-ready' }
    case 'off':
    case 'connecting':
      return { glow: 'wait', word: 'light.connecting' }
    case 'socket-gone':
    case 'refused':
      return { glow: 'bad', word: 'light.phone-gone' }
  }
}

export function microphoneLight(state: MicrophoneState): LightWord {
  switch (state.is) {
    case 'ok':
      return { glow: 'good', word: 'light.microphone-ok' }
    case 'unknown':
      return { glow: 'off', word: 'light.microphone-unchecked' }
    case 'asking':
      return { glow: 'wait', word: 'light.microphone-asking' }
    case 'trouble':
      return { glow: 'bad', word: `light.microphone-${state.trouble}` }
  }
}

const QUALITY: Record<QualityWord, LightWord> = {
  measuring: { glow: 'wait', word: 'light.quality-measuring' },
  good: { glow: 'good', word: 'light.quality-good' },
  fair: { glow: 'wait', word: 'light.quality-fair' },
  poor: { glow: 'bad', word: 'light.quality-poor' },
}

/** Null outside a call. */
export function qualityLight({ quality, oneWay }: CallSound): LightWord | null {
  if (oneWay) return { glow: 'bad', word: 'light.quality-one-way' }
  return quality && QUALITY[quality.word]
}
