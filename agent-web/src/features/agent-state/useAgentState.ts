import { useState } from 'react'
import { useDesk } from '../../desk/useDesk'
import { useText } from '../../languages/useText'
import { usePhone } from '../../phone/usePhone'
import { useSay } from '../../ui/Toasts'
import type { DeskMessage } from '../../wire/desk'

/** Ready needs a microphone: an agent whom no customer can hear must not be offered a call. */
export function useAgentState() {
  const { send } = useDesk()
  const { microphone } = usePhone()
  const { t, refusal } = useText()
  const say = useSay()
  const [asking, setAsking] = useState(false)

  const ask = async (message: DeskMessage) => {
    setAsking(true)
    const answer = await send(message)
    setAsking(false)
    if (!answer.ok) say(refusal(answer.slug, answer.params))
  }

  const goReady = async () => {
    setAsking(true)
    const heard = await microphone.open()
    setAsking(false)
    const state = microphone.state.get()
    if (heard) await ask({ type: 'goReady' })
    else if (state.is === 'trouble') say(t(`microphone.${state.trouble}`))
  }

  return {
    asking,
    goReady,
    goNotReady: (reason: string) => ask({ type: 'goNotReady', reason }),
    chooseNext: (reason: string | null) => ask({ type: 'chooseNext', reason }),
  }
}
