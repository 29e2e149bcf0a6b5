import { useCallback } from 'react'
import { useDesk } from '../desk/useDesk'
import { useText } from '../languages/useText'
import { usePhone } from '../phone/usePhone'
import { cleanNumber, isDialable } from '../ui/format'
import type { DeskView } from '../wire/desk'

export function mayDial(view: DeskView | null): boolean {
  if (!view || view.offer || view.call) return false
  return view.agent.state === 'READY' || view.agent.state === 'NOT_READY'
}

/** Dials, and gives back the sentence of the refusal or null. */
export function usePlaceCall() {
  const { send } = useDesk()
  const { microphone } = usePhone()
  const { t, refusal } = useText()
  return useCallback(
    async (typed: string): Promise<string | null> => {
      const number = cleanNumber(typed)
      if (!isDialable(number)) return refusal('number-invalid')
      if (!(await microphone.open())) {
        const state = microphone.state.get()
        return state.is === 'trouble' ? t(`microphone.${state.trouble}`) : t('microphone.missing')
      }
      const said = await send({ type: 'placeCall', number })
      return said.ok ? null : refusal(said.slug, said.params)
    },
    [send, microphone, t, refusal],
  )
}
