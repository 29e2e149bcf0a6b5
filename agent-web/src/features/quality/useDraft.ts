import { useCallback, useEffect, useRef, useState } from 'react'
import { saveAnswers, type EvaluationSheet, type GivenAnswer } from '../../wire/api'
import { asRefusal, type Refusal } from '../../wire/http'
import { answerTo, type Answers } from './answers'

const REST_MS = 500

/**
 * The answers as they are given, saved by themselves a moment after the last change. One save at a time, each on what the one before
 * left; what cannot be saved stays here and is tried again with the next change.
 */
export function useDraft(sheet: EvaluationSheet, onSaved: (sheet: EvaluationSheet) => void) {
  const [answers, setAnswers] = useState<Answers>(sheet.answers)
  const [state, setState] = useState<'saved' | 'changed' | 'saving'>('saved')
  const [failure, setFailure] = useState<Refusal | null>(null)
  const current = useRef({ answers, version: sheet.version, dirty: false })
  const running = useRef<Promise<void> | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const told = useRef(onSaved)
  told.current = onSaved

  /** @returns whether what is here is what is saved */
  const flush = useCallback(async (): Promise<boolean> => {
    clearTimeout(timer.current)
    while (running.current) await running.current
    const now = current.current
    if (!now.dirty) return true
    now.dirty = false
    setState('saving')
    running.current = saveAnswers(sheet.id, now.version, now.answers).then(
      (saved) => {
        now.version = saved.version
        setFailure(null)
        setState(now.dirty ? 'changed' : 'saved')
        told.current(saved)
      },
      (reason: unknown) => {
        now.dirty = true
        setState('changed')
        setFailure(asRefusal(reason))
      },
    )
    await running.current
    running.current = null
    return !now.dirty
  }, [sheet.id])

  const change = useCallback(
    (id: string, part: Partial<GivenAnswer>) => {
      const now = current.current
      now.answers = { ...now.answers, [id]: { ...answerTo(now.answers, id), ...part } }
      now.dirty = true
      setAnswers(now.answers)
      setState('changed')
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void flush(), REST_MS)
    },
    [flush],
  )
  useEffect(() => () => clearTimeout(timer.current), [])
  return { answers, state, failure, change, flush, version: () => current.current.version }
}
