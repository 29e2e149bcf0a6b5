import { useState } from 'react'
import { useDesk } from '../../desk/useDesk'
import { useText } from '../../languages/useText'
import { usePhone } from '../../phone/usePhone'
import { useSay } from '../../ui/Toasts'
import type { DeskCall, DeskMessage, TransferTarget } from '../../wire/desk'

/** What can be done with a call now, beside mute, hold and keys; `null` is not possible. */
export function useControl(call: DeskCall | null) {
  const { send } = useDesk()
  const { phone, state: sound } = usePhone()
  const { refusal } = useText()
  const say = useSay()
  const [asking, setAsking] = useState(false)

  const ask = async (message: DeskMessage): Promise<boolean> => {
    setAsking(true)
    const said = await send(message)
    setAsking(false)
    if (!said.ok) say(refusal(said.slug, said.params))
    return said.ok
  }
  const consult = call?.consult ?? null
  const up = sound.sound === 'up'
  const alone = call !== null && up && consult === null && (call.state === 'CONNECTED' || call.state === 'HELD')
  const mine = call !== null && up && consult?.mine === true && !asking
  // While two of the three are being joined nothing can be done with them.
  const settled = consult?.state === 'TALKING' ? call?.state === 'CONSULTING' : consult?.state === 'KEPT' && (call?.state === 'CONNECTED' || call?.state === 'HELD')
  const both = mine && settled
  const callId = call?.id ?? ''
  return {
    asking,
    /** Before the agent turns to somebody else his own hold must end: the switch plays the music now. */
    send: async (type: 'consult' | 'blindTransfer', to: TransferTarget, note: string) => {
      if (sound.hold === 'held') phone.resume()
      return ask({ type, callId, to, note })
    },
    mayTransfer: alone && !asking,
    park: alone && !asking ? () => void ask({ type: 'park', callId }) : null,
    /** Pauses the recording, or resumes it; null where nothing is recorded. */
    pauseRecording: pausable(call) && !asking ? () => void ask({ type: pausing(call) ? 'resumeRecording' : 'pauseRecording', callId }) : null,
    swap: both ? () => void ask({ type: 'swapConsult', callId }) : null,
    complete: both ? () => void ask({ type: 'completeTransfer', callId }) : null,
    confer: both ? () => void ask({ type: 'confer', callId }) : null,
    cancel: mine && consult.state !== 'TOGETHER' && consult.state !== 'TAKING_OVER' && call.state !== 'CUSTOMER_GONE' ? () => void ask({ type: 'cancelConsult', callId }) : null,
  }
}

const pausable = (call: DeskCall | null): call is DeskCall => call !== null && call.recording && (call.state === 'CONNECTED' || call.state === 'HELD')

/** A pause that failed is tried again. */
const pausing = ({ pause }: DeskCall) => pause != null && pause.stage !== 'FAILED'
