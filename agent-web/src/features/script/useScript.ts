import { useCallback, useEffect, useRef, useState } from 'react'
import { useText } from '../../languages/useText'
import * as api from '../../wire/api'
import { asRefusal, type Refusal } from '../../wire/http'

const SAVE_AFTER_MS = 500
type Answers = Record<string, string[]>

/** The call's script on the server, and what is being typed. Each word goes there shortly after it was typed; moves go at once, one after the other. */
export function useScript(callId: string) {
  const { why } = useText()
  const [shown, setShown] = useState<api.CallScript | null>(null)
  const [typed, setTyped] = useState<Answers>({})
  const [sending, setSending] = useState(0)
  const [wrong, setWrong] = useState<Refusal | null>(null)
  const latest = useRef<api.CallScript | null>(null)
  const unsent = useRef<Answers>({})
  const queue = useRef<Promise<void>>(Promise.resolve())

  const show = useCallback((next: api.CallScript | null) => {
    latest.current = next
    setShown(next)
  }, [])
  const load = useCallback(async () => show((await api.callScript(callId)).script ?? null), [callId, show])
  useEffect(() => {
    // Without a script, or without the server, the call goes on as it is.
    load().catch(() => undefined)
  }, [load])

  const send = useCallback(
    (move: api.ScriptMoveName) => {
      setSending((n) => n + 1)
      queue.current = queue.current.then(async () => {
        const answers = unsent.current
        const now = latest.current
        if (now === null || (move === 'STAY' && Object.keys(answers).length === 0)) return
        unsent.current = {}
        try {
          show(await api.moveScript(callId, { revision: now.revision, answers, move }))
          setWrong(null)
        } catch (failure) {
          // What was typed stays to be sent again with the next word or move.
          unsent.current = { ...answers, ...unsent.current }
          const refused = asRefusal(failure)
          setWrong(refused)
          if (refused.slug === 'changed-meanwhile') await load().catch(() => undefined)
        }
      }).finally(() => setSending((n) => n - 1))
    },
    [callId, load, show],
  )

  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const type = (question: string, values: string[]) => {
    setTyped((all) => ({ ...all, [question]: values }))
    unsent.current = { ...unsent.current, [question]: values }
    clearTimeout(timer.current)
    timer.current = setTimeout(() => send('STAY'), SAVE_AFTER_MS)
  }
  const move = (where: api.ScriptMoveName) => {
    clearTimeout(timer.current)
    send(where)
  }
  const sentence = wrong && why(wrong)
  const here = shown?.script.steps.find(({ id }) => id === shown.run.path.at(-1))
  const atQuestion = wrong !== null && here?.questions.some(({ id }) => id === wrong.field) === true
  return {
    shown,
    answers: { ...shown?.run.answers, ...typed } as Answers,
    type,
    move,
    saving: sending > 0,
    wrongAt: (question: string) => (wrong?.field === question ? sentence : null),
    above: atQuestion ? null : sentence,
  }
}
