import { useText } from '../../languages/useText'
import { maskNumber, shortTime } from '../../ui/format'
import { Icon } from '../../ui/icons'
import { Empty, Panel, Pill, Vip, type Tone } from '../../ui/parts'
import { useWrapUpCodes } from '../../ui/WrapUpCodes'
import type { CustomerCard as Card, Outcome, PastCall } from '../../wire/desk'
import './customer.css'

interface Props {
  number: string
  name: string | null
  card: Card | null
}

const TONES: Partial<Record<Outcome, Tone>> = { ANSWERED: 'ready', ABANDONED: 'ring', FAILED: 'bad', NODE_LOST: 'bad' }

/** Who is on the other side, and what was said the last times. */
export function CustomerCard({ number, name, card }: Props) {
  const { t } = useText()
  const known = card?.customerId != null
  return (
    <Panel className="customer" title={t('customer.title')} data-testid="customer-card">
      <dl className="customer__facts">
        <div>
          <dt>{t('customer.name')}</dt>
          <dd>
            <span className="one-line">{(known ? card.name : name) || t('customer.unknown')}</span>
            {card?.vip && <Vip />}
          </dd>
        </div>
        <div>
          <dt>{t('customer.number')}</dt>
          <dd className="num">{maskNumber(number)}</dd>
        </div>
        <div>
          <dt>{t('customer.company')}</dt>
          <dd>
            <span className="one-line">{card?.company || t('ui.none')}</span>
          </dd>
        </div>
      </dl>
      {card?.note && (
        <p className="customer__note">
          <Icon name="note" size={16} />
          {card.note}
        </p>
      )}
      {!known && <p className="customer__note customer__note--plain">{t('customer.unknown-hint')}</p>}
      <h3 className="customer__label">{t('customer.last-calls')}</h3>
      <LastCalls calls={card?.lastCalls ?? []} />
    </Panel>
  )
}

function LastCalls({ calls }: { calls: PastCall[] }) {
  const { t, word } = useText()
  const { codeName } = useWrapUpCodes()
  if (calls.length === 0) return <Empty title={t('customer.first-call')} />
  return (
    <ol className="last-calls">
      {calls.map((call) => (
        <li key={call.callId}>
          <Icon name={call.direction === 'INBOUND' ? 'in' : 'out'} size={15} aria-hidden="true" />
          <time className="num" dateTime={call.at}>
            {shortTime(call.at)}
          </time>
          <Pill bare tone={(call.outcome && TONES[call.outcome]) ?? 'off'}>
            {word('outcome', call.outcome)}
          </Pill>
          <span className="last-calls__by one-line">{[call.queueName, call.agentName].filter(Boolean).join(' · ')}</span>
          {(call.note || call.wrapUpCode) && (
            <p className="last-calls__note">
              {call.wrapUpCode && <b>{codeName(call.wrapUpCode)}</b>} {call.note}
            </p>
          )}
        </li>
      ))}
    </ol>
  )
}
