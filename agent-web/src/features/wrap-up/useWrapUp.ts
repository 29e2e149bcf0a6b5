import { useState } from 'react'
import { useDesk } from '../../desk/useDesk'
import { useText } from '../../languages/useText'
import { useSay } from '../../ui/Toasts'
import type { DeskWrapUp } from '../../wire/desk'

export const NOTE_LIMIT = 4_000

interface Draft {
  code: string | null
  note: string
}

const AT_CODE = ['unknown-code', 'code-required']

/** Finishing and staying longer. What was written reaches the server as it is written, and is used at the deadline. */
export function useWrapUp(wrapUp: DeskWrapUp, draft: Draft, onFinished: () => void) {
  const { send } = useDesk()
  const { refusal } = useText()
  const say = useSay()
  const [sending, setSending] = useState(false)
  const [wrong, setWrong] = useState<{ slug: string; sentence: string } | null>(null)

  const finish = async () => {
    if (sending) return
    setSending(true)
    setWrong(null)
    const said = await send({ type: 'finishWrapUp', callId: wrapUp.callId, ...draft })
    setSending(false)
    if (said.ok) onFinished()
    else if (said.slug === 'note-too-long' || AT_CODE.includes(said.slug)) setWrong({ slug: said.slug, sentence: refusal(said.slug, said.params) })
    else say(refusal(said.slug, said.params))
  }

  const extend = async () => {
    const said = await send({ type: 'extendWrapUp', callId: wrapUp.callId })
    if (!said.ok) say(refusal(said.slug, said.params))
  }

  const atCode = wrong !== null && AT_CODE.includes(wrong.slug)
  return {
    finish: () => void finish(),
    extend: () => void extend(),
    sending,
    wrongCode: atCode && !(wrong.slug === 'code-required' && draft.code !== null) ? wrong.sentence : null,
    wrongNote: wrong !== null && !atCode ? wrong.sentence : null,
  }
}
