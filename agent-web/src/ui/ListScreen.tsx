import { useRef, useState, type ReactNode } from 'react'
import { useText } from '../languages/useText'
import { Field } from './Field'
import { ChoiceFilter, Filters } from './Filters'
import type { IconName } from './icons'
import { useKeys } from './keys'
import { ListBody } from './ListBody'
import { ListTable, type ListColumn } from './ListTable'
import { Failed, Pager } from './parts'
import { useFound } from './pinyin'
import type { Loaded } from './useLoaded'

export type { ListColumn } from './ListTable'

const SIZE = 100

interface Props<T> {
  title: string
  icon: IconName
  loaded: Loaded<{ items: T[] }>
  columns: readonly ListColumn<T>[]
  idOf(row: T): string | number
  nameOf(row: T): string
  /** All that the search looks at: names are also found by pinyin and its initials. */
  textsOf(row: T): readonly string[]
  searchLabel: string
  /** Where rows can be switched off, who is; the filter is there then. */
  isActive?: (row: T) => boolean
  /** More filters, and whether a row passes them. */
  filters?: ReactNode
  passes?: (row: T) => boolean
  /** What these things are for, where their name does not say it. */
  about?: string
  /** What stands at the right of the heading. */
  tools?: ReactNode
  /** As which of the tables these things go out and come in. */
  exchange?: string
  emptyTitle: string
  emptyHint: string
  testId: string
  rowTools?: (row: T) => ReactNode
  /** What else belongs to this page, below the list: then the page scrolls, not the list. */
  children?: ReactNode
  onOpen(row: T): void
}

/** A list that administration keeps: searched as one types, sorted by a click, walked and opened by keys. */
export function ListScreen<T>({ loaded, isActive, passes, textsOf, filters, tools, exchange, about, children, ...props }: Props<T>) {
  const { t } = useText()
  const [wanted, setWanted] = useState('')
  const [active, setActive] = useState('')
  const [page, setPage] = useState(0)
  const search = useRef<HTMLDivElement>(null)
  useKeys({ '/': () => search.current?.querySelector('input')?.focus() })
  const all = loaded.data?.items ?? []
  const found = useFound(all, wanted, textsOf).filter(
    (row) => (passes?.(row) ?? true) && (!isActive || active === '' || isActive(row) === (active === 'active')),
  )
  const shownPage = Math.min(page, Math.max(0, Math.ceil(found.length / SIZE) - 1))
  const change = <V,>(set: (value: V) => void) => (value: V) => {
    set(value)
    setPage(0)
  }
  return (
    <div className="page">
      <div className="page__head">
        <h1>{props.title}</h1>
        <div className="page__tools">
          {exchange && (
            <a className="button" href={`#/exchange?kind=${exchange}`}>
              {t('nav.exchange')}
            </a>
          )}
          {tools}
        </div>
      </div>
      {about && <p className="quiet">{about}</p>}
      <Filters>
        <div ref={search}>
          <Field label={props.searchLabel} wide>
            <input type="search" value={wanted} placeholder={t('list.search-hint')} data-testid="list-search" onChange={(event) => change(setWanted)(event.target.value)} />
          </Field>
        </div>
        {filters}
        {isActive && (
          <ChoiceFilter
            label={t('list.state')}
            value={active}
            of={[
              { value: 'active', label: t('list.active') },
              { value: 'inactive', label: t('list.inactive') },
            ]}
            testId="list-active"
            onChange={change(setActive)}
          />
        )}
        <p className="filters__count num" role="status">
          {loaded.data && t('list.count', { shown: found.length, total: all.length })}
        </p>
      </Filters>
      {loaded.failure && <Failed failure={loaded.failure} onRetry={loaded.reload} />}
      <section className={children ? 'panel' : 'panel page__grow'} aria-busy={loaded.loading}>
        <ListBody
          loading={loaded.loading}
          count={loaded.data && found.length}
          empty={all.length === 0 ? { icon: props.icon, title: props.emptyTitle, hint: props.emptyHint } : { icon: props.icon, title: t('list.nothing-found'), hint: t('list.nothing-found-hint') }}
        >
          <ListTable {...props} rows={found} from={shownPage * SIZE} size={SIZE} />
          {found.length > SIZE && <Pager page={shownPage} size={SIZE} total={found.length} onPage={setPage} />}
        </ListBody>
      </section>
      {children}
    </div>
  )
}
