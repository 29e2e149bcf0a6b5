import { useCallback, useMemo, useRef } from 'react'
import { useDesk } from '../desk/useDesk'
import { useText } from '../languages/useText'
import { usePhone } from '../phone/usePhone'
import { cleanNumber, isDialable } from '../ui/format'
import type { DeskMessage, DeskView, KnownBy } from '../wire/desk'

export function mayDial(view: DeskView | null): boolean {
  if (!view || view.offer || view.call) return false
  return view.agent.state === 'READY' || view.agent.state === 'NOT_READY'
}

/** Two ways to place a call; both give back the sentence of the refusal or null. */
export function usePlaceCall() {
  const { send } = useDesk()
  const { microphone } = usePhone()
  const { t, refusal } = useText()
  const placing = useRef<Promise<string | null> | null>(null)
  const ask = useCallback(
    async (message: DeskMessage): Promise<string | null> => {
      if (!(await microphone.open())) {
        const state = microphone.state.get()
        return state.is === 'trouble' ? t(`microphone.${state.trouble}`) : t('microphone.missing')
      }
      const said = await send(message)
      return said.ok ? null : refusal(said.slug, said.params)
    },
    [send, microphone, t, refusal],
  )
  // A double click is one call, and hears the same answer.
  const place = useCallback(
    (message: DeskMessage) =>
      (placing.current ??= ask(message).finally(() => {
        placing.current = null
      })),
    [ask],
  )
  return useMemo(
    () => ({
      /** What somebody typed. */
      dialNumber: async (typed: string) => {
        const number = cleanNumber(typed)
        return isDialable(number) ? place({ type: 'placeCall', number }) : refusal('number-invalid')
      },
      /** Somebody on a list: the server knows his number, the page does not. */
      dialCustomer: (by: KnownBy, ref: string) => place({ type: 'dialCustomer', by, ref }),
    }),
    [place, refusal],
  )
}
