import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react'
import { useDesk } from '../../desk/useDesk'
import { useAudioDevices, usePhone } from '../../phone/usePhone'
import * as api from '../../wire/api'

/** `changed`: it was done today, with other devices. */
type CheckNeed = 'unknown' | 'no' | 'today' | 'changed'

interface DeviceCheckToday {
  need: CheckNeed
  today: api.CheckedToday | null
  done(found: api.CheckedToday): void
}

const CheckContext = createContext<DeviceCheckToday>({ need: 'unknown', today: null, done: () => undefined })

/** Labels are empty until the browser may tell them: an unknown device is not a changed one. */
export function needOf(today: api.CheckedToday | null, microphone: string | null, speaker: string): CheckNeed {
  if (today === null) return 'unknown'
  if (!today.result) return 'today'
  const differs = (now: string | null, then: string | null | undefined) => !!now && !!then && now !== then
  return differs(microphone, today.microphone) || differs(speaker, today.speaker) ? 'changed' : 'no'
}

/** Whether this agent's devices were checked today, as the server remembers it. */
export function DeviceCheckProvider({ enabled, children }: { enabled: boolean; children: ReactNode }) {
  const { state } = useDesk()
  const { voice } = usePhone()
  const { devices } = useAudioDevices()
  const [today, setToday] = useState<api.CheckedToday | null>(null)
  const live = enabled && state.link === 'live'
  useEffect(() => {
    if (!live) return
    const abort = new AbortController()
    api.checkedToday(abort.signal).then(setToday, () => undefined)
    return () => abort.abort()
  }, [live])
  const microphone = voice.is === 'ok' ? voice.label : null
  const need = needOf(today, microphone, devices.labelOf('speaker'))
  const done = useCallback((found: api.CheckedToday) => setToday(found), [])
  const value = useMemo(() => ({ need, today, done }), [need, today, done])
  return <CheckContext value={value}>{children}</CheckContext>
}

export const useDeviceCheck = () => useContext(CheckContext)
