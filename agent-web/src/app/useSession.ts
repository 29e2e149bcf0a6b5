import { useCallback, useEffect, useState } from 'react'
import { useDesk } from '../desk/useDesk'
import { useText } from '../languages/useText'
import { usePhone } from '../phone/usePhone'
import { useSay } from '../ui/Toasts'
import * as api from '../wire/api'
import { onSessionExpired, sessionRenewed } from '../wire/http'
import { forgetDrafts } from './useNoteDraft'

/** The log-in's life: over while the page is open (then it is renewed above the desk), or ended by the person. */
export function useSession(me: api.Me, onOut: () => void) {
  const { state, send, reconnect } = useDesk()
  const { phone, microphone } = usePhone()
  const { t, refusal } = useText()
  const say = useSay()
  const [expired, setExpired] = useState(false)

  useEffect(() => onSessionExpired(() => setExpired(true)), [])
  useEffect(() => {
    if (state.link === 'expired') setExpired(true)
  }, [state.link])

  const loggedInAgain = useCallback(
    (again: api.Me) => {
      // Another person at the same page: nothing of the first may be left. A password to be changed comes before everything.
      if (again.id !== me.id || again.passwordOnce) return window.location.reload()
      setExpired(false)
      sessionRenewed()
      reconnect()
    },
    [me.id, reconnect],
  )

  const logOut = useCallback(async () => {
    if (state.view?.call || state.view?.offer) return say(t('logout.in-call'))
    const said = await send({ type: 'logOut' })
    // A result that the queue asks for is given first; anything else must not keep a person from leaving.
    if (!said.ok && said.slug === 'code-required') return say(refusal(said.slug, said.params))
    phone.stop()
    microphone.release()
    forgetDrafts()
    // Whatever the server says, this page is done; an unreachable server ends the session by its own clock.
    await api.logOut().catch(() => undefined)
    onOut()
  }, [state.view, send, phone, microphone, onOut, say, t, refusal])

  return { expired, loggedInAgain, logOut }
}
