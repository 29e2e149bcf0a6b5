import { useState } from 'react'
import { useText } from '../../languages/useText'
import { dayBounds, dayOf } from '../../ui/format'
import { Empty, Failed, Pager, Waiting } from '../../ui/parts'
import { useLoaded } from '../../ui/useLoaded'
import * as api from '../../wire/api'
import { Player } from './Player'
import { RecordingFilters, type RecordingFilter } from './RecordingFilters'
import { RecordingTable } from './RecordingTable'
import './recordings.css'

const SIZE = 50

function weekAgo() {
  const day = new Date()
  day.setDate(day.getDate() - 6)
  return dayOf(day)
}

export default function RecordingsPage({ own, reveals }: { own: boolean; reveals: boolean }) {
  const { t } = useText()
  const [filter, setFilter] = useState<RecordingFilter>(() => ({ fromDay: weekAgo(), toDay: dayOf(new Date()), number: '', agentId: '', queueId: '' }))
  const [page, setPage] = useState(0)
  const [chosen, setChosen] = useState<api.RecordingRow | null>(null)
  const query = {
    from: filter.fromDay && dayBounds(filter.fromDay).begins,
    to: filter.toDay && dayBounds(filter.toDay).ends,
    number: filter.number,
    agentId: filter.agentId,
    queueId: filter.queueId,
    page,
    size: SIZE,
  }
  const { data, failure, loading, reload } = useLoaded(JSON.stringify(query), (signal) => api.recordings(query, signal))
  return (
    <div className="page">
      <div className="page__head">
        <h1>{t(own ? 'nav.my-recordings' : 'nav.recordings')}</h1>
      </div>
      <RecordingFilters
        filter={filter}
        own={own}
        wholeNumbers={!reveals}
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
          <Empty icon="recordings" title={t('recordings.empty')}>
            {t('recordings.empty-hint')}
          </Empty>
        ) : (
          <>
            <RecordingTable recordings={data.items} chosen={chosen?.id ?? null} reveals={reveals} onChoose={setChosen} />
            <Pager page={page} size={SIZE} total={data.total} onPage={setPage} />
          </>
        )}
      </section>
      {chosen && <Player key={chosen.id} recording={chosen} onClose={() => setChosen(null)} />}
    </div>
  )
}
