import { useText } from '../../languages/useText'
import { clock, shortTime } from '../../ui/format'
import { Button } from '../../ui/Button'
import { Icon } from '../../ui/icons'
import { Empty, Failed, Panel, Waiting } from '../../ui/parts'
import { useLoaded } from '../../ui/useLoaded'
import * as api from '../../wire/api'
import type { CallRecord } from '../../wire/api'
import './history.css'

interface Props {
  /** Changes when a call has ended: then the list is asked for again. */
  refreshKey: string
  agentId: number
  /** Null while no call may be placed. */
  onDial: ((call: string) => void) | null
}

export function RecentCalls({ refreshKey, agentId, onDial }: Props) {
  const { t } = useText()
  const { data, failure, loading, reload } = useLoaded(refreshKey, (signal) => api.calls({ agentId, page: 0, size: 30 }, signal))
  return (
    <Panel className="recent" title={t('recent.title')} flush>
      {failure && <Failed failure={failure} onRetry={reload} />}
      {data === null && loading && <Waiting />}
      {data?.items.length === 0 && <Empty title={t('recent.empty')}>{t('recent.empty-hint')}</Empty>}
      <ol className="recent__list" tabIndex={0} aria-label={t('recent.title')}>{data?.items.map((call) => <Recent key={call.id} call={call} onDial={onDial} />)}</ol>
    </Panel>
  )
}

function Recent({ call, onDial }: { call: CallRecord; onDial: Props['onDial'] }) {
  const { t, word } = useText()
  const who = call.customerName || call.customerNumber
  return (
    <li className="recent__one">
      <Icon name={call.direction === 'INBOUND' ? 'in' : 'out'} size={16} className="direction" />
      <div className="recent__who">
        <span className="recent__name">
          <span className="one-line">{who}</span>
          {call.talkMs > 0 && <span className="quiet num">{clock(call.talkMs)}</span>}
        </span>
        <span className="quiet num one-line">
          {shortTime(call.startedAt)} · {call.outcome ? word('outcome', call.outcome) : t('calls.running')}
        </span>
      </div>
      <Button kind="plain" icon="phone" disabled={!onDial} aria-label={t('recent.dial', { who })} onClick={() => onDial?.(call.id)} />
    </li>
  )
}
