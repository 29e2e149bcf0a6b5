import { useCallback, useState } from 'react'
import type { DeskDraft } from '../wire/desk'

export interface NoteDraft {
  note: string
  code: string | null
}

const EMPTY: NoteDraft = { note: '', code: null }
const keyOf = (callId: string) => `seatline.draft.${callId}`

function kept(callId: string): NoteDraft | null {
  try {
    const draft = JSON.parse(sessionStorage.getItem(keyOf(callId)) ?? 'null') as Partial<NoteDraft> | null
    return draft && { note: draft.note ?? '', code: draft.code ?? null }
  } catch {
    return null
  }
}

/**
 * What the agent writes during and after a call. It survives a reload of this tab, goes with him to another page, and is forgotten
 * when it was sent. What was written here is newer than what the server has of it.
 */
export function useNoteDraft(callId: string | null, ofServer: DeskDraft | null | undefined) {
  const [drafts, setDrafts] = useState<Record<string, NoteDraft>>({})
  const { note, code = null } = (ofServer?.callId === callId && ofServer) || EMPTY
  const draft = callId === null ? EMPTY : (drafts[callId] ?? kept(callId) ?? { note, code })
  const change = useCallback(
    (part: Partial<NoteDraft>) => {
      if (callId === null) return
      setDrafts((all) => {
        const next = { ...(all[callId] ?? kept(callId) ?? { note, code }), ...part }
        sessionStorage.setItem(keyOf(callId), JSON.stringify(next))
        return { ...all, [callId]: next }
      })
    },
    [callId, note, code],
  )
  const forget = useCallback(() => {
    if (callId !== null) sessionStorage.removeItem(keyOf(callId))
  }, [callId])
  return { draft, change, forget }
}

/**
 * At log-out: the next person at this machine reads nobody's notes. And where another page took over: what is written there is newer
 * than what stayed here.
 */
export function forgetDrafts() {
  for (const key of Object.keys(sessionStorage)) {
    if (key.startsWith('seatline.draft.')) sessionStorage.removeItem(key)
  }
}
