import { useCallback, useState } from 'react'

export interface NoteDraft {
  note: string
  code: string | null
}

const EMPTY: NoteDraft = { note: '', code: null }
const keyOf = (callId: string) => `seatline.draft.${callId}`

function kept(callId: string): NoteDraft {
  try {
    const draft = JSON.parse(sessionStorage.getItem(keyOf(callId)) ?? 'null') as Partial<NoteDraft> | null
    return { note: draft?.note ?? '', code: draft?.code ?? null }
  } catch {
    return EMPTY
  }
}

/** What the agent writes during and after a call. It survives a reload of this tab and is forgotten when it was sent. */
export function useNoteDraft(callId: string | null) {
  const [drafts, setDrafts] = useState<Record<string, NoteDraft>>({})
  const draft = callId === null ? EMPTY : (drafts[callId] ?? kept(callId))
  const change = useCallback(
    (part: Partial<NoteDraft>) => {
      if (callId === null) return
      setDrafts((all) => {
        const next = { ...(all[callId] ?? kept(callId)), ...part }
        sessionStorage.setItem(keyOf(callId), JSON.stringify(next))
        return { ...all, [callId]: next }
      })
    },
    [callId],
  )
  const forget = useCallback(() => {
    if (callId !== null) sessionStorage.removeItem(keyOf(callId))
  }, [callId])
  return { draft, change, forget }
}

/** At log-out: the next person at this machine reads nobody's notes. */
export function forgetDrafts() {
  for (const key of Object.keys(sessionStorage)) {
    if (key.startsWith('seatline.draft.')) sessionStorage.removeItem(key)
  }
}
