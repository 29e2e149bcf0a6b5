import { useState, type ComponentProps } from 'react'
import { useText } from '../../languages/useText'
import { Button } from '../../ui/Button'
import { dayOf, daysAgo, spanOf } from '../../ui/format'
import { LogScreen } from '../../ui/LogScreen'
import { SavedSearches } from '../../ui/SavedSearches'
import { usePaged } from '../../ui/usePaged'
import * as api from '../../wire/api'
import { ExportDialog } from './ExportDialog'
import { Player } from '../../ui/player/Player'
import { usePlayer } from '../../ui/player/usePlayer'
import { RecordingFilters, type RecordingFilter } from './RecordingFilters'
import { NO_TRAITS } from './TraitFilters'
import { RecordingTools } from './RecordingTools'
import { RecordingTable } from './RecordingTable'
import './recordings.css'

/** A search is kept without its days: it is for other days than today's. */
const NO_FILTER = { number: '', agentId: '', queueId: '', ...NO_TRAITS }

export default function RecordingsPage({ asRole, reveals }: { asRole: api.Role; reveals: boolean }) {
  const own = asRole === 'AGENT'
  const { t } = useText()
  const [filter, setFilter] = useState<RecordingFilter>(() => ({ fromDay: daysAgo(6), toDay: dayOf(new Date()), ...NO_FILTER }))
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set())
  const [exporting, setExporting] = useState(false)
  const [chosen, setChosen] = useState<api.RecordingRow | null>(null)
  const { fromDay, toDay, ...rest } = filter
  const list = usePaged({ ...spanOf({ fromDay, toDay }), ...rest }, api.recordings)
  return (
    <LogScreen
      title={t(own ? 'nav.my-recordings' : 'nav.recordings')}
      tools={
        <>
          {marked.size > 0 && (
            <Button icon="download" data-testid="recordings-export" onClick={() => setExporting(true)}>
              {t('exports.marked', { count: marked.size })}
            </Button>
          )}
          <SavedSearches screen="recordings" query={rest} onChoose={(query) => setFilter({ fromDay, toDay, ...NO_FILTER, ...query })} />
        </>
      }
      filters={<RecordingFilters filter={filter} own={own} wholeNumbers={!reveals} onChange={setFilter} />}
      list={list}
      empty={{ icon: 'recordings', title: t('recordings.empty'), hint: t('recordings.empty-hint') }}
      rows={(recordings) => <RecordingTable recordings={recordings} chosen={chosen?.id ?? null} reveals={reveals} marked={own ? null : marked} onMark={setMarked} onChoose={setChosen} />}
    >
      {chosen && (
        <Listening
          key={chosen.id}
          recording={chosen}
          tools={
            <RecordingTools
              recording={chosen.id}
              asRole={asRole}
              onChanged={() => {
                setChosen(null)
                list.reload()
              }}
            />
          }
          onClose={() => setChosen(null)}
        />
      )}
      {exporting && (
        <ExportDialog
          recordings={[...marked]}
          onClose={() => setExporting(false)}
          onAsked={() => {
            setExporting(false)
            setMarked(new Set())
          }}
        />
      )}
    </LogScreen>
  )
}

function Listening(props: Omit<ComponentProps<typeof Player>, 'control'>) {
  return <Player {...props} control={usePlayer()} />
}
