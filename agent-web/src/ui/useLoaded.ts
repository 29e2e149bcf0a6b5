import { useCallback, useEffect, useState } from 'react'
import { asRefusal, onSessionRenewed, onStale, type Refusal } from '../wire/http'

export interface Loaded<T> {
  data: T | null
  failure: Refusal | null
  loading: boolean
  reload(): void
}

/**
 * Loads once per `key`, keeps what it had while the next comes, and drops answers that are no longer asked for. It loads again by itself
 * when a change was refused because what is shown is old.
 */
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
  const reload = useCallback(() => setRound((n) => n + 1), [])
  useEffect(() => (state.failure?.slug === 'not-logged-in' ? onSessionRenewed(reload) : undefined), [state.failure, reload])
  useEffect(() => onStale(reload), [reload])
  return { ...state, reload }
}

const TRY_AGAIN_MS = 3_000

/** The same for what nobody can work without: it is asked for until it comes. */
export function useInsisted<T>(key: string, load: (signal: AbortSignal) => Promise<T>): Loaded<T> {
  const loaded = useLoaded(key, load)
  const { failure, reload } = loaded
  useEffect(() => {
    if (!failure) return
    const timer = setTimeout(reload, TRY_AGAIN_MS)
    return () => clearTimeout(timer)
  }, [failure, reload])
  return loaded
}
