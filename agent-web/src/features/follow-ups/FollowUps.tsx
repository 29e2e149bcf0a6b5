import { useServerNow } from '../../desk/useDesk'
import { useText } from '../../languages/useText'
import { Button } from '../../ui/Button'
import { shortTime } from '../../ui/format'
import { Panel, Pill } from '../../ui/parts'
import { useSay } from '../../ui/Toasts'
import { useLoaded } from '../../ui/useLoaded'
import * as api from '../../wire/api'
import './follow-ups.css'

const SHOWN = 8

interface Props {
  refreshKey: string
  /** Null while no call may be placed. */
  onDial: ((id: number) => void) | null
}

/** What this agent promised, the next due first; what is overdue says so. Nothing is shown while there is nothing. */
export function FollowUps({ refreshKey, onDial }: Props) {
  const { t, why } = useText()
  const say = useSay()
  const now = useServerNow(15_000)
  const { data, reload } = useLoaded(`follow-ups ${refreshKey}`, api.followUps)
  if (!data || data.length === 0) return null
  const done = async (one: api.FollowUp) => {
    try {
      await api.changeFollowUp(one.id, { text: one.text, dueAt: one.dueAt, done: true, version: one.version })
    } catch (failure) {
      say(why(failure))
    }
    reload()
  }
  return (
    <Panel title={t('follow-up.title', { count: data.length })} data-testid="follow-ups">
      <ul className="follow-ups">
        {data.slice(0, SHOWN).map((one) => {
          const over = Date.parse(one.dueAt) < now
          return (
            <li key={one.id} data-testid="follow-up">
              <div>
                <time className={`num${over ? ' level-trouble' : ''}`} dateTime={one.dueAt}>
                  {shortTime(one.dueAt)}
                </time>{' '}
                {over && <Pill tone="bad">{t('follow-up.over')}</Pill>}
                <p className="follow-ups__text">
                  <strong>{one.customerName || one.number}</strong> {one.text}
                </p>
              </div>
              {one.number && (
                <Button kind="plain" icon="phone" disabled={!onDial} aria-label={t('recent.dial', { who: one.customerName || one.number })} data-testid={`follow-up-dial-${one.id}`} onClick={() => onDial?.(one.id)} />
              )}
              <Button aria-label={t('follow-up.done-what', { text: one.text })} data-testid={`follow-up-done-${one.id}`} onClick={() => void done(one)}>
                {t('follow-up.done')}
              </Button>
            </li>
          )
        })}
      </ul>
    </Panel>
  )
}
