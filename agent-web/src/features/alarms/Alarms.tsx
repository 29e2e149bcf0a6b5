import { useState } from 'react'
import { useText } from '../../languages/useText'
import { Button } from '../../ui/Button'
import { shortTime } from '../../ui/format'
import { Icon } from '../../ui/icons'
import { useSay } from '../../ui/Toasts'
import * as api from '../../wire/api'
import type { Alarm } from '../../wire/board'
import './alarms.css'

/** What the house itself found wrong. Acknowledged ones stay, quieter, until their cause is gone. */
export function Alarms({ alarms }: { alarms: Alarm[] }) {
  const { t } = useText()
  if (alarms.length === 0) return null
  const open = alarms.toSorted((a, b) => Number(a.acknowledgedBy !== null) - Number(b.acknowledgedBy !== null) || b.at.localeCompare(a.at))
  return (
    <section className="panel alarms" aria-label={t('alarm.title')} role="alert" data-testid="alarms">
      <ul>
        {open.map((alarm) => (
          <AlarmLine key={alarm.id} alarm={alarm} />
        ))}
      </ul>
    </section>
  )
}

function AlarmLine({ alarm }: { alarm: Alarm }) {
  const { t, word, why } = useText()
  const say = useSay()
  const [seen, setSeen] = useState(false)
  const acknowledge = async () => {
    setSeen(true)
    try {
      await api.acknowledgeAlarm(alarm.id)
    } catch (failure) {
      setSeen(false)
      say(why(failure))
    }
  }
  const reason = typeof alarm.params.reason === 'string' ? word('recording-reason', alarm.params.reason) : null
  const free = typeof alarm.params.freePercent === 'string' ? t('alarm.free', { percent: alarm.params.freePercent }) : null
  const left = typeof alarm.params.time === 'string' ? t('alarm.left', { time: shortTime(alarm.params.time) }) : null
  return (
    <li className={alarm.acknowledgedBy ? 'alarm alarm--seen' : 'alarm'} data-testid="alarm">
      <Icon name="warning" />
      <time className="num" dateTime={alarm.at}>
        {shortTime(alarm.at)}
      </time>
      <p className="alarm__what">
        <strong>{word('alarm-kind', alarm.kind)}</strong> {[reason, free, left].filter(Boolean).join(' · ')}{' '}
        <span className="quiet">{alarm.object}</span>
      </p>
      {alarm.acknowledgedBy ? (
        <span className="quiet">{t('alarm.seen-by', { name: alarm.acknowledgedBy })}</span>
      ) : (
        <Button disabled={seen} data-testid="alarm-acknowledge" onClick={() => void acknowledge()}>
          {t('alarm.acknowledge')}
        </Button>
      )}
    </li>
  )
}
