import { useEffect } from 'react'
import { useText, type TextKey } from '../../languages/useText'
import { clock, dayBounds, dayOf } from '../../ui/format'
import { Failed, Panel } from '../../ui/parts'
import { useLoaded } from '../../ui/useLoaded'
import * as api from '../../wire/api'
import { todaysCalls } from './callQuery'
import './history.css'

interface Figure {
  name: string
  what: TextKey
  value: string
  href: string
}

const HANDLED = todaysCalls({ outcome: 'ANSWERED' })

/** The history is written a moment after the call: what was asked for at its end may lack it. */
const WRITTEN_MS = 1_500

/** The agent's own day as the server counted it; each number opens the calls it is made of. */
export function Today({ refreshKey }: { refreshKey: string }) {
  const { t } = useText()
  const { begins, ends } = dayBounds(dayOf(new Date()))
  const { data: day, failure, reload } = useLoaded(`${refreshKey} ${begins}`, (signal) => api.myDay(begins, ends, signal))
  useEffect(() => {
    const timer = setTimeout(reload, WRITTEN_MS)
    return () => clearTimeout(timer)
  }, [refreshKey, reload])
  const time = (ms: number | null | undefined) => (ms == null ? t('ui.none') : clock(ms))
  const count = (n: number | undefined) => (n === undefined ? t('ui.none') : String(n))
  const figures: Figure[] = [
    { name: 'answered', what: 'today.answered', value: count(day?.answered), href: todaysCalls({ direction: 'INBOUND', outcome: 'ANSWERED' }) },
    { name: 'placed', what: 'today.placed', value: count(day?.placed), href: todaysCalls({ direction: 'OUTBOUND' }) },
    { name: 'connected', what: 'today.connected', value: count(day?.connected), href: todaysCalls({ direction: 'OUTBOUND', outcome: 'ANSWERED' }) },
    { name: 'handled', what: 'today.handled', value: time(day?.handledMs), href: HANDLED },
    { name: 'average', what: 'today.average', value: time(day?.averageHandleMs), href: HANDLED },
    { name: 'wrap-up', what: 'today.wrap-up', value: time(day?.wrapUpMs), href: HANDLED },
  ]
  return (
    <Panel title={t('today.title')} data-testid="today">
      {failure && <Failed failure={failure} onRetry={reload} />}
      <ul className="today">
        {figures.map(({ name, what, value, href }) => (
          <li key={name}>
            <a className="today__one" href={href} title={t('today.open')} data-testid={`today-${name}`}>
              <span className="today__what">{t(what)}</span>
              <span className="today__value num">{value}</span>
            </a>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
