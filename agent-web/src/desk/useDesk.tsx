import { createContext, useCallback, useContext, useEffect, useMemo, useReducer, useRef, useState, type ReactNode } from 'react'
import * as api from '../wire/api'
import type { DeskMessage } from '../wire/desk'
import { csrfToken, Refusal } from '../wire/http'
import { DeskConnection, type Answer, type DeskSocket } from './DeskConnection'
import { deskReducer, NO_DESK, type DeskState } from './deskReducer'
import { SleepWatch } from './SleepWatch'
import { startPulse } from './startPulse'

export interface Desk {
  state: DeskState
  send(message: DeskMessage): Promise<Answer>
  /** The server's clock, in epoch ms; the page's own clock may be wrong. */
  serverNow(): number
  reconnect(): void
  dismissNotice(key: number): void
}

export const DeskContext = createContext<Desk | null>(null)

export function useDesk(): Desk {
  const desk = useContext(DeskContext)
  if (!desk) throw new Error('no desk here')
  return desk
}

/** The server's time in steps of `everyMs`. All who ask step together, so that no two clocks on the screen disagree. */
export function useServerNow(everyMs = 1000): number {
  const { serverNow } = useDesk()
  const step = useCallback(() => Math.floor(serverNow() / everyMs) * everyMs, [serverNow, everyMs])
  const [now, setNow] = useState(step)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const tick = () => {
      setNow(step())
      timer = setTimeout(tick, everyMs - (serverNow() % everyMs))
    }
    tick()
    return () => clearTimeout(timer)
  }, [serverNow, step, everyMs])
  return now
}

async function loggedIn() {
  try {
    await api.me()
    return true
  } catch (failure) {
    if (failure instanceof Refusal && failure.status === 401) return false
    throw failure
  }
}

function openSocket(): DeskSocket {
  return new WebSocket(`${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/ws/desk`)
}

/** Not enabled, it says nothing to the server: some roles have no desk. */
export function DeskProvider({ enabled, children }: { enabled: boolean; children: ReactNode }) {
  const [state, dispatch] = useReducer(deskReducer, NO_DESK)
  const connection = useRef<DeskConnection>(null)
  const offset = useRef(Date.now() - performance.now())
  if (state.clockOffset !== null) offset.current = state.clockOffset

  useEffect(() => {
    if (!enabled) return
    const made = new DeskConnection({
      open: openSocket,
      csrf: csrfToken,
      loggedIn,
      random: Math.random,
      onLink: (link) => dispatch({ type: 'link', link }),
      onUpdate: (update) => dispatch({ type: 'heard', update, at: performance.now() }),
    })
    connection.current = made
    const sleep = new SleepWatch(Date.now())
    const pulse = startPulse(() => {
      const seconds = sleep.look(Date.now())
      if (seconds !== null) dispatch({ type: 'slept', seconds })
      made.tick(performance.now())
    })
    made.start(performance.now())
    return () => {
      pulse.stop()
      made.stop()
      connection.current = null
    }
  }, [enabled])

  const send = useCallback(
    (message: DeskMessage) =>
      connection.current?.send(message) ?? Promise.resolve<Answer>({ ok: false, slug: 'desk-offline', params: {} }),
    [],
  )
  const serverNow = useCallback(() => performance.now() + offset.current, [])
  const reconnect = useCallback(() => connection.current?.restart(), [])
  const dismissNotice = useCallback((key: number) => dispatch({ type: 'dismiss', key }), [])
  const desk = useMemo(
    () => ({ state, send, serverNow, reconnect, dismissNotice }),
    [state, send, serverNow, reconnect, dismissNotice],
  )
  return <DeskContext value={desk}>{children}</DeskContext>
}
