import { useState } from 'react'
import { useServerNow } from '../../desk/useDesk'
import { useText } from '../../languages/useText'
import { Button } from '../../ui/Button'
import { secondsLeft, since } from '../../ui/format'
import { Icon } from '../../ui/icons'
import { bind, KEYS, useKeys } from '../../ui/keys'
import { Vip } from '../../ui/parts'
import type { DeskOffer } from '../../wire/desk'
import { useOffer } from './useOffer'
import './offer.css'

export function OfferCard() {
  const { offer, answering, declining, answer, decline } = useOffer()
  const open = offer !== null && !declining
  useKeys({ ...bind(KEYS.answer, open && !answering && answer), ...bind(KEYS.decline, open && !answering && decline) })
  if (!offer) return null
  return (
    <section className="panel offer" aria-live="assertive" data-testid="offer">
      <OfferFacts offer={offer} />
      <div className="offer__actions">
        <Button kind="go" big icon="phone" shortcut="F2" disabled={!open || answering} data-testid="answer" onClick={answer}>
          <OfferWord answering={answering} />
        </Button>
        <DeclineButton declining={declining} disabled={!open || answering} onClick={decline} />
      </div>
      <OfferCountdown key={offer.id} offer={offer} />
    </section>
  )
}

function OfferWord({ answering }: { answering: boolean }) {
  const { t } = useText()
  return <>{t(answering ? 'offer.answering' : 'offer.answer')}</>
}

function DeclineButton({ declining, disabled, onClick }: { declining: boolean; disabled: boolean; onClick(): void }) {
  const { t } = useText()
  return (
    <Button big icon="close" shortcut="D" disabled={disabled} data-testid="decline" onClick={onClick}>
      {t(declining ? 'offer.declining' : 'offer.decline')}
    </Button>
  )
}

function OfferFacts({ offer }: { offer: DeskOffer }) {
  const { t } = useText()
  const now = useServerNow()
  const name = offer.card?.customerId != null ? offer.card.name : offer.name
  return (
    <div className="offer__facts">
      <span className="offer__bell" aria-hidden="true">
        <Icon name="phone" size={26} />
      </span>
      <div className="offer__who">
        <p className="offer__label">{offer.asked ? t('control.asks-you', { by: offer.asked.by }) : t(offer.callback ? 'offer.callback' : 'offer.incoming')}</p>
        <p className="offer__name">
          <strong className="one-line">{name || offer.number}</strong>
          {offer.card?.vip && <Vip />}
        </p>
        <p className="offer__number num">
          {[name && offer.number, offer.card?.company].filter(Boolean).join(' · ')}
        </p>
        <OfferWords offer={offer} />
      </div>
      <dl className="offer__more">
        <div>
          <dt>{t('offer.queue')}</dt>
          <dd className="one-line">{offer.queue || t('ui.none')}</dd>
        </div>
        <div>
          <dt>{t('offer.waited')}</dt>
          <dd className="num">{offer.queuedAt ? since(offer.queuedAt, now) : t('ui.none')}</dd>
        </div>
        {/* The last one is what the call is about; the customer's card shows them all. */}
        {offer.entry?.slice(-1).map(({ label, value }) => (
          <div key={label} data-testid="entry-input">
            <dt className="one-line">{label}</dt>
            <dd className="num">{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

/** What the colleague who asks, or who handed the call on, wrote for the one who takes it. */
function OfferWords({ offer }: { offer: DeskOffer }) {
  const { t } = useText()
  const last = offer.transfers?.at(-1)
  const words = offer.asked ? offer.asked.note : last && [t('control.handed-on', { from: last.from }), last.note].filter(Boolean).join(' · ')
  return words ? (
    <p className="one-line" title={words} data-testid="offer-words">
      {words}
    </p>
  ) : null
}

function OfferCountdown({ offer }: { offer: DeskOffer }) {
  const { t } = useText()
  const now = useServerNow(250)
  const left = secondsLeft(offer.deadline, now)
  const [whole] = useState(() => Math.max(1, Date.parse(offer.deadline) - now))
  return (
    <div className="offer__countdown">
      <progress max={whole} value={Math.max(0, Date.parse(offer.deadline) - now)} aria-hidden="true" />
      <span className="num">{t('offer.seconds-left', { seconds: left })}</span>
    </div>
  )
}
