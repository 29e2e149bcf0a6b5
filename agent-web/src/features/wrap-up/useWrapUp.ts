import { useEffect, useRef, useState } from 'react'
import { useDesk } from '../../desk/useDesk'
import { useText } from '../../languages/useText'
import { useSay } from '../../ui/Toasts'
import type { DeskWrapUp } from '../../wire/desk'

/** A draft is sent by itself just before the server's deadline, so that what was typed is kept and not only what was finished. */
export const RESCUE_MS = 1_500

export const NOTE_LIMIT = 4_000

interface Draft {
  code: string | null
  note: string
}

export const isDue = (deadline: string | null, now: number) => deadline !== null && Date.parse(deadline) - now <= RESCUE_MS

export function useWrapUp(wrapUp: DeskWrapUp, draft: Draft, now: number, onFinished: () => void) {
  const { send } = useDesk()
  const { refusal } = useText()
  const say = useSay()
  const [sending, setSending] = useState(false)
  const [wrong, setWrong] = useState<string | null>(null)
  const rescued = useRef<string | null>(null)

  const finish = async () => {
    if (sending) return
    setSending(true)
    setWrong(null)
    const said = await send({ type: 'finishWrapUp', callId: wrapUp.callId, ...draft })
    setSending(false)
    if (said.ok) onFinished()
    else if (said.slug === 'note-too-long' || said.slug === 'unknown-code') setWrong(refusal(said.slug, said.params))
    else say(refusal(said.slug, said.params))
  }

  const due = isDue(wrapUp.deadline, now)
  const worthSaving = draft.code !== null || draft.note.trim() !== ''
  useEffect(() => {
    if (!due || !worthSaving || rescued.current === wrapUp.callId) return
    rescued.current = wrapUp.callId
    void finish()
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once per call, at its deadline
  }, [due, worthSaving, wrapUp.callId])

  return { finish: () => void finish(), sending, wrong }
}
