import { useRef, useState } from 'react'
import { useText } from '../languages/useText'
import { asRefusal, type Refusal } from '../wire/http'

/** Saves a form: what the server refuses stands at its field, or above the form when it names none. Nothing typed is touched. */
export function useSaving() {
  const { why } = useText()
  const [saving, setSaving] = useState(false)
  const [refused, setRefused] = useState<Refusal | null>(null)
  const count = useRef(0)

  const save = async <T>(send: () => Promise<T>, onRefused?: (refusal: Refusal) => void): Promise<T | null> => {
    setSaving(true)
    setRefused(null)
    try {
      return await send()
    } catch (failure) {
      count.current++
      const refusal = asRefusal(failure)
      setRefused(refusal)
      onRefused?.(refusal)
      return null
    } finally {
      setSaving(false)
    }
  }
  /** For what answers nothing: whether it was done. */
  const done = async (send: () => Promise<unknown>) => (await save(async () => (await send(), true))) !== null
  const sentence = refused && why(refused)
  return {
    saving,
    save,
    done,
    /** Which field the last refusal spoke of. */
    field: refused?.field ?? null,
    /** What was refused, with its sentence, for screens that show it in a place of their own; `count` tells two refusals apart. */
    refused: refused && { field: refused.field, sentence: sentence ?? '', count: count.current },
    params: refused?.params ?? {},
    at: (field: string) => (refused?.field === field ? sentence : null),
    above: (fields: readonly string[]) => (refused && !fields.includes(refused.field ?? '') ? sentence : null),
  }
}

export type Saving = ReturnType<typeof useSaving>
