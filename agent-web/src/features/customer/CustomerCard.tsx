import { useState } from 'react'
import { useText } from '../../languages/useText'
import { Button } from '../../ui/Button'
import { shortTime } from '../../ui/format'
import { Icon } from '../../ui/icons'
import { Empty, Panel, Pill, Vip, type Tone } from '../../ui/parts'
import { useWrapUpCodes } from '../../ui/WrapUpCodes'
import type { CustomerCard as Card, EntryInput, Outcome, PastCall } from '../../wire/desk'
import { CustomerForm } from './CustomerForm'
import { OutsidePage } from './OutsidePage'
import './customer.css'

interface Props {
  callId: string
  number: string
  name: string | null
  card: Card | null
  /** What he typed or chose before his queue. */
  entry: EntryInput[]
}

const TONES: Partial<Record<Outcome, Tone>> = { ANSWERED: 'ready', ABANDONED: 'ring', FAILED: 'bad', NODE_LOST: 'bad' }

/** Who is on the other side, what was promised, and what was said the last times. */
export function CustomerCard({ callId, number, name, card, entry }: Props) {
  const { t, language } = useText()
  const [edited, setEdited] = useState<string | null>(null)
  const known = card?.customerId != null
  const place = card?.place && (language === 'zh-CN' ? card.place.zh : card.place.en)
  return (
    <Panel
      className="customer"
      title={t('customer.title')}
      data-testid="customer-card"
      tools={
        <span className="customer__tools">
          {card?.outsidePage != null && <OutsidePage callId={callId} automatic={card.outsidePage} />}
          {card && edited !== callId && (
            <Button data-testid="customer-edit" onClick={() => setEdited(callId)}>
              {t(known ? 'customer.edit' : 'customer.new')}
            </Button>
          )}
        </span>
      }
    >
      {card && edited === callId ? (
        <CustomerForm key={callId} callId={callId} card={card} name={name} onClose={() => setEdited(null)} />
      ) : (
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
            <dd className="num customer__number">
              {number}
              {place && (
                <span className="quiet customer__place" title={t('customer.place-hint')} data-testid="customer-place">
                  {place}
                </span>
              )}
            </dd>
          </div>
          <div>
            <dt>{t('customer.company')}</dt>
            <dd>
              <span className="one-line">{card?.company || t('ui.none')}</span>
            </dd>
          </div>
        </dl>
      )}
      {entry.length > 0 && (
        <section aria-label={t('entry.input')} data-testid="entry-inputs">
          <h3 className="customer__label">{t('entry.input')}</h3>
          <dl className="customer__facts">
            {entry.map(({ label, value }, n) => (
              <div key={n}>
                <dt>{label}</dt>
                <dd className="num">{value}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      {card?.note && edited !== callId && (
        <p className="customer__note">
          <Icon name="note" size={16} />
          {card.note}
        </p>
      )}
      {!known && edited !== callId && <p className="customer__note customer__note--plain">{t('customer.unknown-hint')}</p>}
      <Promises card={card} />
      <Facts card={card} />
      <h3 className="customer__label">{t('customer.last-calls')}</h3>
      <LastCalls calls={card?.lastCalls ?? []} />
    </Panel>
  )
}

function Promises({ card }: { card: Card | null }) {
  const { t } = useText()
  const promises = card?.promises ?? []
  if (promises.length === 0) return null
  return (
    <>
      <h3 className="customer__label">{t('customer.promises')}</h3>
      <ul className="promises" data-testid="customer-promises">
        {promises.map((one) => (
          <li key={one.id}>
            <time className="num" dateTime={one.dueAt}>
              {shortTime(one.dueAt)}
            </time>
            <span>{one.text}</span>
            <span className="quiet">{one.agentName}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

function Facts({ card }: { card: Card | null }) {
  const { t } = useText()
  const facts = card?.facts ?? []
  if (facts.length === 0) return null
  return (
    <>
      <h3 className="customer__label">{t('customer.outside')}</h3>
      <dl className="outside-facts" data-testid="customer-facts">
        {facts.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
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
