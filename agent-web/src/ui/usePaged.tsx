import { useEffect, useState, type ReactNode } from 'react'
import type { Query } from '../wire/http'
import { Pager } from './parts'
import { useLoaded, type Loaded } from './useLoaded'

const SIZE = 50

/** What was loaded of a list, and what leads through its pages. */
export type Paged<P> = Loaded<P> & { pager: ReactNode }

/** The server cuts the list into pages; another filter begins at the first. A last page that lost its rows gives way to the one before. */
export function usePaged<P extends { items: unknown[]; total: number }>(filter: Query, load: (query: Query, signal: AbortSignal) => Promise<P>): Paged<P> {
  const key = JSON.stringify(filter)
  const [at, setAt] = useState({ key, page: 0 })
  const page = at.key === key ? at.page : 0
  const { data, loading, ...rest } = useLoaded(`${page} ${key}`, (signal) => load({ ...filter, page, size: SIZE }, signal))
  const total = data?.total ?? 0
  const last = Math.max(0, Math.ceil(total / SIZE) - 1)
  const emptied = data?.items.length === 0 && page > last
  useEffect(() => {
    if (emptied && !loading) setAt({ key, page: last })
  }, [emptied, loading, last, key])
  // Nothing is said of a page that is being left.
  const leaving = emptied || (loading && data?.items.length === 0 && total > 0)
  return {
    ...rest,
    data: leaving ? null : data,
    loading: loading || leaving,
    pager: <Pager page={page} size={SIZE} total={total} onPage={(next) => setAt({ key, page: next })} />,
  }
}
