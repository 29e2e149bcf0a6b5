import { useEffect, useRef } from 'react'
import { useDesk } from '../desk/useDesk'
import type { NoteDraft } from './useNoteDraft'

const AFTER_MS = 400

/** What is written about a call goes to the server shortly after the last key: it is used when the wrap-up's time runs out, page or no page. */
export function useSentDraft(callId: string | null, { code, note }: NoteDraft) {
  const { state, send } = useDesk()
  const live = state.link === 'live'
  const sent = useRef('')
  useEffect(() => {
    if (!live) {
      // The server that comes back may have forgotten it.
      sent.current = ''
      return
    }
    const now = JSON.stringify([callId, code, note])
    if (callId === null || now === sent.current || (sent.current === '' && code === null && note === '')) return
    const timer = setTimeout(() => {
      sent.current = now
      void send({ type: 'draftWrapUp', callId, code, note })
    }, AFTER_MS)
    return () => clearTimeout(timer)
  }, [live, callId, code, note, send])
}
