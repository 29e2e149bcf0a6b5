import { useEffect, useRef } from 'react'
import type { Link } from '../desk/deskReducer'
import { useDesk } from '../desk/useDesk'
import { usePhone } from '../phone/usePhone'
import { microphoneAllowed, microphoneWord } from '../phone/Microphone'
import type { LineState, SoundState } from '../phone/Phone'
import * as api from '../wire/api'
import { Refusal } from '../wire/http'
import { useSay } from '../ui/Toasts'
import { useText } from '../languages/useText'

/** A line's secret is renewed this long before it ends, also during a call. */
const RENEW_MS = 300_000
const FIRST_PAUSE_MS = 1_000
const LONGEST_PAUSE_MS = 15_000
/** A call's end reaches desk and phone on two ways; the later one is never this late. */
const SURELY_OVER_MS = 2_000

/** What must be asked for now. A new line never while a call's sound hangs on the old one; a new secret for it at any time. */
export function lineNeed(link: Link, line: LineState, sound: SoundState, ending: boolean): 'line' | 'secret' | null {
  if (link !== 'live') return null
  if (line === 'off' || line === 'refused') return sound === 'none' ? 'line' : null
  return ending ? 'secret' : null
}

/** Keeps the phone on a line of this log-in session, and tells the server how phone and microphone stand. */
export function useLine(enabled: boolean) {
  const { state, send } = useDesk()
  const { phone, microphone, state: sound, voice } = usePhone()
  const { refusal } = useText()
  const say = useSay()
  const expiresAt = useRef(Number.POSITIVE_INFINITY)
  const failures = useRef(0)

  useEffect(() => {
    if (!enabled) return
    let busy = false
    let notBefore = 0
    const look = async () => {
      const { line, sound: carrying } = phone.state.get()
      const need = lineNeed(state.link, line, carrying, Date.now() > expiresAt.current - RENEW_MS)
      if (busy || Date.now() < notBefore || !need) return
      busy = true
      try {
        const credentials = need === 'secret' ? await api.renewLine() : await api.newLine()
        expiresAt.current = Date.parse(credentials.expiresAt)
        phone.start(credentials)
      } catch (failure) {
        if (failures.current === 0 && failure instanceof Refusal) say(refusal(failure.slug, failure.params))
      }
      // Also after a success: the switch may refuse a line that it has not learned yet.
      notBefore = Date.now() + Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** failures.current++)
      busy = false
    }
    void look()
    const timer = setInterval(() => void look(), 1_000)
    return () => clearInterval(timer)
  }, [enabled, state.link, phone, say, refusal])

  useEffect(() => {
    if (sound.line === 'registered') failures.current = 0
  }, [sound.line])

  // Where the browser allows it already, the microphone is there before the first ring, also after a reload.
  useEffect(() => {
    if (!enabled || state.link !== 'live') return
    void microphoneAllowed().then((allowed) => allowed && void microphone.open())
  }, [enabled, state.link, microphone])

  // The server's word is the truth: a call that it says is over leaves no sound here, whatever the phone still believes. A
  // switch that died never said goodbye, and a line that it forgot is asked for anew only without a call.
  const over = state.link === 'live' && !!state.view && !state.view.call && !state.view.offer && sound.sound === 'up'
  useEffect(() => {
    if (!enabled || !over) return
    const timer = setTimeout(() => phone.hangUp(), SURELY_OVER_MS)
    return () => clearTimeout(timer)
  }, [enabled, over, phone])

  // The newest page carries the calls: this one must not be rung any more.
  useEffect(() => {
    if (state.link === 'superseded') {
      phone.stop()
      microphone.release()
    }
  }, [state.link, phone, microphone])

  const registered = sound.line === 'registered'
  const word = microphoneWord(voice)
  useEffect(() => {
    if (enabled && state.link === 'live') void send({ type: 'phone', registered, microphone: word })
  }, [enabled, state.link, registered, word, send])
}
