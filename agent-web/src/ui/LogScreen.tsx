import { useEffect, type ReactNode } from 'react'
import { useText } from '../languages/useText'
import { Button } from './Button'
import type { IconName } from './icons'
import { ListBody } from './ListBody'
import { Banner, Failed } from './parts'
import type { Paged } from './usePaged'

interface Props<T> {
  title: string
  /** Beside the heading: how much there is to do, or what can be done with the whole. */
  tools?: ReactNode
  filters: ReactNode
  list: Paged<{ items: T[] }>
  /** For a list that changes by itself: whether it may be asked for again by itself now. A button does it at any time. */
  renews?: boolean
  /** The sentence of what was refused. */
  wrong?: string | null | undefined
  empty: { icon: IconName; title: string; hint: string }
  rows(items: T[]): ReactNode
  /** What is opened from a row. */
  children?: ReactNode
}

const RENEWED_MS = 15_000

/** A list of what happened: filtered and paged by the server, its newest first. */
export function LogScreen<T>({ title, tools, filters, list, renews, wrong, empty, rows, children }: Props<T>) {
  const { t } = useText()
  const { data, failure, loading, reload, pager } = list
  useEffect(() => {
    if (!renews) return
    const timer = setInterval(() => document.hidden || reload(), RENEWED_MS)
    return () => clearInterval(timer)
  }, [renews, reload])
  return (
    <div className="page">
      <div className="page__head">
        <h1>{title}</h1>
        <div className="page__tools">
          {tools}
          {renews !== undefined && (
            <Button data-testid="list-refresh" onClick={reload}>
              {t('list.refresh')}
            </Button>
          )}
        </div>
      </div>
      {filters}
      {failure && <Failed failure={failure} onRetry={reload} />}
      {wrong && (
        <Banner tone="bad" role="alert">
          {wrong}
        </Banner>
      )}
      <section className="panel page__grow" aria-busy={loading}>
        <ListBody loading={loading} count={data && data.items.length} empty={empty}>
          {data && rows(data.items)}
          {pager}
        </ListBody>
      </section>
      {children}
    </div>
  )
}
