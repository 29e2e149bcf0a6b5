import { useEffect } from 'react'
import { useDesk } from '../desk/useDesk'
import { keepAwake } from '../phone/keepAwake'
import { usePhone } from '../phone/usePhone'

/** While this page may be rung it must not be put to sleep, and what the browser says of the microphone is heard at once. */
export function useAwake(enabled: boolean) {
  const { state } = useDesk()
  const { microphone } = usePhone()
  const working = enabled && state.view !== null && state.view.agent.state !== 'LOGGED_OUT' && state.link !== 'superseded'
  useEffect(() => (working ? keepAwake() : undefined), [working])

  useEffect(() => {
    if (!enabled) return
    let told: PermissionStatus | null = null
    let gone = false
    const changed = () => told && told.state !== 'prompt' && microphone.permissionChanged(told.state === 'granted')
    navigator.permissions?.query({ name: 'microphone' }).then(
      (status) => {
        if (gone) return
        told = status
        told.addEventListener('change', changed)
      },
      // Some browsers do not tell; the ended track does.
      () => undefined,
    )
    return () => {
      gone = true
      told?.removeEventListener('change', changed)
    }
  }, [enabled, microphone])
}
