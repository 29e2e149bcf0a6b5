import { useCallback, useEffect, useState } from 'react'
import { asRefusal, onSessionRenewed, type Refusal } from '../wire/http'

export interface Loaded<T> {
  data: T | null
  failure: Refusal | null
  loading: boolean
  reload(): void
  replace(data: T): void
}

/** What a list needs of it, also of rows that were made from what was loaded. */
export type Listed<T> = Omit<Loaded<T>, 'replace'>

/** Loads once per `key`, keeps what it had while the next comes, and drops answers that are no longer asked for. */
export function useLoaded<T>(key: string, load: (signal: AbortSignal) => Promise<T>): Loaded<T> {
  const [round, setRound] = useState(0)
  const [state, setState] = useState<{ data: T | null; failure: Refusal | null; loading: boolean }>({ data: null, failure: null, loading: true })
  useEffect(() => {
    const abort = new AbortController()
    setState((was) => ({ ...was, loading: true }))
    load(abort.signal).then(
      (data) => !abort.signal.aborted && setState({ data, failure: null, loading: false }),
      (reason: unknown) => {
        if (abort.signal.aborted) return
        setState((was) => ({ data: was.data, failure: asRefusal(reason), loading: false }))
      },
    )
    return () => abort.abort()
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the key says all that `load` depends on
  }, [key, round])
  useEffect(() => (state.failure?.slug === 'not-logged-in' ? onSessionRenewed(() => setRound((n) => n + 1)) : undefined), [state.failure])
  const reload = useCallback(() => setRound((n) => n + 1), [])
  const replace = useCallback((data: T) => setState({ data, failure: null, loading: false }), [])
  return { ...state, reload, replace }
}
