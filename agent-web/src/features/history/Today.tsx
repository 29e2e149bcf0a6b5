import { useMemo } from 'react'
import { useText } from '../../languages/useText'
import { clock, dayBounds, dayOf } from '../../ui/format'
import { Panel } from '../../ui/parts'
import { useLoaded } from '../../ui/useLoaded'
import * as api from '../../wire/api'
import { todayOf } from './todayOf'
import './history.css'

/** The most the server gives at once; nobody takes more calls in a day. */
const SIZE = 200

/** The agent's own day in four numbers. */
export function Today({ refreshKey, agentId }: { refreshKey: string; agentId: number }) {
  const { t } = useText()
  const from = dayBounds(dayOf(new Date())).begins
  const { data } = useLoaded(`${refreshKey} ${from}`, (signal) => api.calls({ agentId, from, page: 0, size: SIZE }, signal))
  const today = useMemo(() => todayOf(data?.items ?? []), [data])
  return (
    <Panel title={t('today.title')} data-testid="today">
      <dl className="today">
        <div>
          <dt>{t('today.answered')}</dt>
          <dd className="num">{today.answered}</dd>
        </div>
        <div>
          <dt>{t('today.placed')}</dt>
          <dd className="num">{today.placed}</dd>
        </div>
        <div>
          <dt>{t('today.talked')}</dt>
          <dd className="num">{clock(today.talkedMs)}</dd>
        </div>
        <div>
          <dt>{t('today.average')}</dt>
          <dd className="num">{today.averageMs === null ? t('ui.none') : clock(today.averageMs)}</dd>
        </div>
      </dl>
    </Panel>
  )
}
