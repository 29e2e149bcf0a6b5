import type { ReactNode } from 'react'
import { ListBody } from './ListBody'
import { ListTable, type ListColumn } from './ListTable'
import { Failed, Panel } from './parts'
import type { Loaded } from './useLoaded'

interface Props<T> {
  title: string
  loaded: Loaded<T[]>
  columns: readonly ListColumn<T>[]
  idOf(row: T): string | number
  nameOf(row: T): string
  emptyTitle: string
  testId: string
  onOpen(row: T): void
  /** The dialog of the row that was opened. */
  children?: ReactNode
}

/** A short list below another: what each of a few things has set. */
export function ListPanel<T>({ title, loaded, emptyTitle, children, ...table }: Props<T>) {
  return (
    <Panel flush title={title} aria-busy={loaded.loading}>
      {loaded.failure && <Failed failure={loaded.failure} onRetry={loaded.reload} />}
      <ListBody loading={loaded.loading} count={loaded.data && loaded.data.length} empty={{ title: emptyTitle }}>
        {loaded.data && <ListTable {...table} title={title} rows={loaded.data} from={0} size={loaded.data.length} />}
      </ListBody>
      {children}
    </Panel>
  )
}
