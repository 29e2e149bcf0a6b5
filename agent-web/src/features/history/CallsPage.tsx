import { useState } from 'react'
import { useText } from '../../languages/useText'
import { spanOf } from '../../ui/format'
import { LogScreen } from '../../ui/LogScreen'
import { usePaged } from '../../ui/usePaged'
import * as api from '../../wire/api'
import { CallFilters, type CallFilter } from './CallFilters'
import { filterOf } from './callQuery'
import { CallTable } from './CallTable'
import { RoutingDialog } from './RoutingDialog'
import './history.css'

export default function CallsPage({ own, oversees }: { own: boolean; oversees: boolean }) {
  const { t } = useText()
  const [filter, setFilter] = useState<CallFilter>(() => filterOf(window.location.hash))
  const [traced, setTraced] = useState<string | null>(null)
  const { fromDay, toDay, ...rest } = filter
  return (
    <LogScreen
      title={t(own ? 'nav.my-calls' : 'nav.calls')}
      filters={<CallFilters filter={filter} wholeNumbers={!oversees} onChange={setFilter} />}
      list={usePaged({ ...spanOf({ fromDay, toDay }), ...rest }, api.calls)}
      empty={{ icon: 'history', title: t('calls.empty'), hint: t('calls.empty-hint') }}
      rows={(calls) => <CallTable calls={calls} onRouting={oversees ? setTraced : null} reveals={oversees} />}
    >
      {traced && <RoutingDialog call={traced} onClose={() => setTraced(null)} />}
    </LogScreen>
  )
}
