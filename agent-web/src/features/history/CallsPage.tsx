import { useState } from 'react'
import { useText } from '../../languages/useText'
import { dayBounds } from '../../ui/format'
import { Empty, Failed, Pager, Waiting } from '../../ui/parts'
import { useLoaded } from '../../ui/useLoaded'
import * as api from '../../wire/api'
import { CallFilters, type CallFilter } from './CallFilters'
import { filterOf } from './callQuery'
import { CallTable } from './CallTable'
import { RoutingDialog } from './RoutingDialog'
import './history.css'

const SIZE = 50

export default function CallsPage({ own, oversees }: { own: boolean; oversees: boolean }) {
  const { t } = useText()
  const [filter, setFilter] = useState<CallFilter>(() => filterOf(window.location.hash))
  const [page, setPage] = useState(0)
  const [traced, setTraced] = useState<string | null>(null)
  const query = {
    from: filter.fromDay && dayBounds(filter.fromDay).begins,
    to: filter.toDay && dayBounds(filter.toDay).ends,
    number: filter.number,
    direction: filter.direction,
    outcome: filter.outcome,
    page,
    size: SIZE,
  }
  const { data, failure, loading, reload } = useLoaded(JSON.stringify(query), (signal) => api.calls(query, signal))
  return (
    <div className="page">
      <div className="page__head">
        <h1>{t(own ? 'nav.my-calls' : 'nav.calls')}</h1>
      </div>
      <CallFilters
        filter={filter}
        wholeNumbers={!oversees}
        onChange={(next) => {
          setFilter(next)
          setPage(0)
        }}
      />
      {failure && <Failed failure={failure} onRetry={reload} />}
      <section className="panel page__grow" aria-busy={loading}>
        {data === null ? (
          loading && <Waiting />
        ) : data.items.length === 0 ? (
          <Empty icon="history" title={t('calls.empty')}>
            {t('calls.empty-hint')}
          </Empty>
        ) : (
          <>
            <CallTable calls={data.items} onRouting={oversees ? setTraced : null} reveals={oversees} />
            <Pager page={page} size={SIZE} total={data.total} onPage={setPage} />
          </>
        )}
      </section>
      {traced && <RoutingDialog call={traced} onClose={() => setTraced(null)} />}
    </div>
  )
}
