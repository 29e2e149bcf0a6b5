import { useEffect, useState } from 'react'
import { useDesk } from '../../desk/useDesk'
import { useText } from '../../languages/useText'
import type { Digit } from '../../phone/Phone'
import { usePhone } from '../../phone/usePhone'
import { useSay } from '../../ui/Toasts'
import { answersItself } from './shownCall'

export function useCall() {
  const { state, send } = useDesk()
  const { phone, state: sound } = usePhone()
  const { refusal } = useText()
  const say = useSay()
  const [hangingUp, setHangingUp] = useState<string | null>(null)
  const view = state.view
  const call = view?.call ?? null
  const takes = answersItself(view, sound.sound)

  useEffect(() => {
    if (takes) void phone.answer()
  }, [takes, phone])

  // To hang up among three is to leave one of them: the call goes on, and can be hung up again.
  useEffect(() => setHangingUp(null), [call?.id, call?.state])

  const hangUp = async () => {
    if (!call) return
    setHangingUp(call.id)
    const said = await send({ type: 'hangUp', callId: call.id })
    if (said.ok) return
    setHangingUp(null)
    // The server cannot be asked, or has no such call any more: the phone's own leg must still end.
    phone.hangUp()
    if (said.slug !== 'desk-offline' && said.slug !== 'call-gone') say(refusal(said.slug, said.params))
  }

  const held = call?.state === 'HELD' || sound.hold === 'held'
  return {
    call,
    phone: sound,
    held,
    hangingUp: call !== null && hangingUp === call.id,
    hangUp: () => void hangUp(),
    toggleHold: () => (held ? phone.resume() : phone.hold()),
    toggleMute: () => phone.setMuted(!sound.muted),
    press: (digit: Digit) => phone.sendDigit(digit),
  }
}
