import { useState } from 'react'
import { useText } from '../../languages/useText'
import { dayOf, daysAgo, spanOf } from '../../ui/format'
import { LogScreen } from '../../ui/LogScreen'
import { usePaged } from '../../ui/usePaged'
import * as api from '../../wire/api'
import { Player } from './Player'
import { RecordingFilters, type RecordingFilter } from './RecordingFilters'
import { RecordingTable } from './RecordingTable'
import './recordings.css'

export default function RecordingsPage({ own, reveals }: { own: boolean; reveals: boolean }) {
  const { t } = useText()
  const [filter, setFilter] = useState<RecordingFilter>(() => ({ fromDay: daysAgo(6), toDay: dayOf(new Date()), number: '', agentId: '', queueId: '' }))
  const [chosen, setChosen] = useState<api.RecordingRow | null>(null)
  const { fromDay, toDay, ...rest } = filter
  return (
    <LogScreen
      title={t(own ? 'nav.my-recordings' : 'nav.recordings')}
      filters={<RecordingFilters filter={filter} own={own} wholeNumbers={!reveals} onChange={setFilter} />}
      list={usePaged({ ...spanOf({ fromDay, toDay }), ...rest }, api.recordings)}
      empty={{ icon: 'recordings', title: t('recordings.empty'), hint: t('recordings.empty-hint') }}
      rows={(recordings) => <RecordingTable recordings={recordings} chosen={chosen?.id ?? null} reveals={reveals} onChoose={setChosen} />}
    >
      {chosen && <Player key={chosen.id} recording={chosen} onClose={() => setChosen(null)} />}
    </LogScreen>
  )
}
