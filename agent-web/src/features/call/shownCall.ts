import type { TextKey } from '../../languages/useText'
import type { PhoneState } from '../../phone/Phone'
import type { Tone } from '../../ui/parts'
import type { DeskCall } from '../../wire/desk'

interface ShownCall {
  tone: Tone
  word: TextKey
  /** Hold, mute, keypad and hang up make sense. */
  live: boolean
}

/** The server's state, with the phone's own "holding…" between the press and the switch's word. */
export function shownCall(call: DeskCall, phone: PhoneState): ShownCall {
  switch (call.state) {
    case 'CALLING_YOU':
      return { tone: 'ring', word: 'call.CALLING_YOU', live: false }
    case 'DIALING':
      return { tone: 'ring', word: 'call.DIALING', live: false }
    case 'RINGING':
      return { tone: 'ring', word: 'call.RINGING', live: false }
    case 'RECONNECTING':
      return { tone: 'pause', word: 'call.RECONNECTING', live: false }
    case 'CONNECTED':
      if (phone.hold === 'holding' || phone.hold === 'held') return { tone: 'hold', word: 'call.holding', live: true }
      return { tone: 'talk', word: 'call.CONNECTED', live: true }
    case 'HELD':
      if (phone.hold === 'resuming') return { tone: 'hold', word: 'call.resuming', live: true }
      return { tone: 'hold', word: 'call.HELD', live: true }
    case 'CONSULTING':
      return { tone: 'hold', word: 'call.CONSULTING', live: true }
    case 'JOINING':
      return { tone: 'pause', word: 'call.JOINING', live: false }
    case 'CONFERENCE':
      return { tone: 'talk', word: 'call.CONFERENCE', live: true }
    case 'CUSTOMER_GONE':
      return { tone: 'pause', word: 'call.CUSTOMER_GONE', live: true }
    case 'ASKED':
      return { tone: 'talk', word: 'call.ASKED', live: true }
    case 'KEPT':
      return { tone: 'hold', word: 'call.KEPT', live: true }
  }
}

/** Only where the agent is alone with the customer does holding mean something: elsewhere the switch plays the music. */
export const mayHold = (call: DeskCall) => call.state === 'CONNECTED' || call.state === 'HELD'

/**
 * Whether the phone takes a ring by itself: its own leg of an outbound call, or the same call coming back after a reload or a lost
 * line. A ring that belongs to an offer waits for the agent.
 */
export function answersItself(view: { offer: unknown; call: unknown } | null, sound: PhoneState['sound']): boolean {
  return sound === 'ringing' && view !== null && view.offer === null && view.call !== null
}
