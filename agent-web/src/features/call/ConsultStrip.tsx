import { useServerNow } from '../../desk/useDesk'
import { useText, type TextKey } from '../../languages/useText'
import { Button } from '../../ui/Button'
import { since } from '../../ui/format'
import { Icon } from '../../ui/icons'
import { bind, KEYS, useKeys } from '../../ui/keys'
import type { ConsultState, DeskCall, DeskConsult } from '../../wire/desk'
import type { useControl } from './useControl'

const COLLEAGUE: Record<ConsultState, TextKey> = {
  RINGING: 'control.rings',
  TALKING: 'control.speaks',
  KEPT: 'control.on-hold',
  TOGETHER: 'control.speaks',
  TAKING_OVER: 'control.takes-over',
}

/** Both parties with who hears music, and what the agent who asks can do. */
export function ConsultStrip({ call, consult, control }: { call: DeskCall; consult: DeskConsult; control: ReturnType<typeof useControl> }) {
  const { t } = useText()
  const { swap, complete, confer, cancel } = control
  useKeys({
    ...bind(KEYS.swap, swap ?? undefined),
    ...bind(KEYS.complete, complete ?? undefined),
    ...bind(KEYS.confer, confer ?? undefined),
    ...bind(KEYS.cancelConsult, cancel ?? undefined),
  })
  const other = consult.with
  if (!consult.mine) {
    return (
      <p className="consult__line" role="status" data-testid="asked-by">
        <Icon name="users" size={16} />
        {t('control.asked-by', { by: other })}
      </p>
    )
  }
  const gone = call.state === 'CUSTOMER_GONE'
  const heard = consult.state === 'KEPT' || consult.state === 'TOGETHER'
  return (
    <div className="consult" data-testid="consult" data-state={consult.state}>
      <ul className="consult__parties">
        <Party name={call.name || call.number} label={t('control.with-customer')} word={t(gone ? 'call.CUSTOMER_GONE' : heard ? 'control.speaks' : 'control.on-hold')} speaks={heard && !gone} />
        <Party name={other} word={t(COLLEAGUE[consult.state])} speaks={consult.state === 'TALKING' || consult.state === 'TOGETHER'} since={consult.since} />
      </ul>
      {gone && (
        <p className="consult__line" role="status" data-testid="customer-left">
          <Icon name="warning" size={16} />
          {t('control.customer-left', { with: other })}
        </p>
      )}
      {!gone && consult.state !== 'TOGETHER' && (
        <div className="consult__controls">
          <Button icon="transfer" shortcut="S" disabled={!swap} data-testid="swap" onClick={() => swap?.()}>
            {t('control.swap')}
          </Button>
          <Button kind="go" icon="check" shortcut="C" disabled={!complete} data-testid="complete-transfer" onClick={() => complete?.()}>
            {t('control.complete')}
          </Button>
          <Button icon="users" shortcut="G" disabled={!confer} data-testid="confer" onClick={() => confer?.()}>
            {t('control.confer')}
          </Button>
          <Button icon="close" shortcut="Q" disabled={!cancel} data-testid="cancel-consult" onClick={() => cancel?.()}>
            {t('control.cancel')}
          </Button>
        </div>
      )}
    </div>
  )
}

function Party({ name, label, word, speaks, since: from }: { name: string; label?: string; word: string; speaks: boolean; since?: string }) {
  const now = useServerNow()
  return (
    <li className={`consult__party${speaks ? ' consult__party--speaks' : ''}`}>
      <Icon name={speaks ? 'speaker' : 'pause'} size={18} />
      <span className="consult__who">
        <strong className="one-line">{name}</strong>
        {label && <span className="quiet">{label}</span>}
      </span>
      <span className="num">
        {word}
        {from && ` ${since(from, now)}`}
      </span>
    </li>
  )
}
