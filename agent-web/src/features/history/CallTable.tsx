import { useText, type TextKey } from '../../languages/useText'
import { clock, shortTime } from '../../ui/format'
import { Button } from '../../ui/Button'
import { CustomerNumber } from '../../ui/CustomerNumber'
import { Icon } from '../../ui/icons'
import { Pill, type Tone } from '../../ui/parts'
import { useWrapUpCodes } from '../../ui/WrapUpCodes'
import * as api from '../../wire/api'
import type { CallRecord } from '../../wire/api'
import { outcomeTone } from './outcomeTone'

const lasted = (ms: number | null | undefined) => (ms == null ? '' : clock(ms))

const POOR_MOS = 3.5
const GOOD_MOS = 4

/** How the call sounded, a colour and a word; nothing where no page could tell. */
function Sound({ sound }: { sound: CallRecord['sound'] }) {
  const { t } = useText()
  if (!sound) return null
  if (sound.oneWay) return <Pill tone="bad" bare>{t('light.quality-one-way')}</Pill>
  if (sound.mos == null) return null
  const [tone, word]: [Tone, TextKey] =
    sound.mos < POOR_MOS ? ['bad', 'calls.sound-poor'] : sound.mos < GOOD_MOS ? ['pause', 'calls.sound-fair'] : ['ready', 'calls.sound-good']
  return (
    <Pill tone={tone} bare title={t('calls.mos', { mos: sound.mos.toFixed(1) })}>
      {t(word)}
    </Pill>
  )
}

/** Who passed it to whom, and what he said about it. */
function Transfers({ transfers }: { transfers: CallRecord['transfers'] }) {
  const { t, word } = useText()
  if (transfers.length === 0) return null
  return (
    <ul className="calls__transfers" data-testid="call-transfers">
      {transfers.map(({ at, kind, fromAgent, toAgent, toQueue, toMenu, toNumber, note }) => (
        <li key={at} title={t('calls.transferred', { kind: word('transfer-kind', kind), time: shortTime(at) })}>
          <Icon name="transfer" size={13} />
          <span>
            {[fromAgent, toAgent ?? toQueue ?? toMenu ?? toNumber].map((who) => who || t('ui.none')).join(' → ')} <span className="quiet">{[word('transfer-kind', kind), note].filter(Boolean).join(' · ')}</span>
          </span>
        </li>
      ))}
    </ul>
  )
}

interface Props {
  calls: CallRecord[]
  /** Null for those who may not look into routing. */
  onRouting: ((call: string) => void) | null
  /** Whether this person may ask for whole numbers. */
  reveals: boolean
}

export function CallTable({ calls, onRouting, reveals }: Props) {
  const { t, word } = useText()
  const { codeName } = useWrapUpCodes()
  // The outcome's own word says enough, except where people ask who hung up and what failed.
  const ending = ({ outcome, blame, reason }: CallRecord) => {
    if (outcome === 'ANSWERED' && blame) return t('calls.ended-by', { who: word('blame', blame) })
    return outcome === 'FAILED' ? word('end', reason) : null
  }
  return (
    <div className="table-box" tabIndex={0} role="region" aria-label={t('nav.calls')}>
      <table className="table">
        <thead>
          <tr>
            <th>{t('calls.when')}</th>
            <th>{t('calls.customer')}</th>
            <th>{t('calls.queue')}</th>
            <th>{t('calls.agent')}</th>
            <th>{t('calls.outcome')}</th>
            <th className="right">{t('calls.wait')}</th>
            <th className="right">{t('calls.talk')}</th>
            <th>{t('calls.sound')}</th>
            <th>{t('calls.code')}</th>
            {onRouting && <th className="right">{t('trace.open')}</th>}
          </tr>
        </thead>
        <tbody>
          {calls.map((call) => (
            <tr key={call.id} data-testid="call-row">
              <td className="num keep">
                <Icon name={call.direction === 'INBOUND' ? 'in' : 'out'} size={15} className="direction" />
                <span className="unseen">{word('direction', call.direction)}</span> {shortTime(call.startedAt)}
              </td>
              <td>
                {call.customerName && <span>{call.customerName} </span>}
                <span className={call.customerName ? 'quiet' : undefined}>
                  <CustomerNumber number={call.customerNumber} reveal={reveals ? () => api.revealCallNumber(call.id) : null} />
                </span>
                {call.input.length > 0 && (
                  <span className="quiet calls__input" data-testid="call-input">
                    {call.input.map(({ label, value }) => `${label} ${value}`).join(' · ')}
                  </span>
                )}
              </td>
              <td className="keep">{call.queueName}</td>
              <td>
                <span className="keep">{call.agentName}</span>
                <Transfers transfers={call.transfers} />
              </td>
              <td className="keep">
                <Pill tone={outcomeTone(call.outcome)} bare>
                  {call.outcome ? word('outcome', call.outcome) : t('calls.running')}
                </Pill>
                <span className="quiet calls__blame">{ending(call)}</span>
              </td>
              <td className="num right">{lasted(call.waitMs)}</td>
              <td className="num right">{lasted(call.talkMs)}</td>
              <td className="keep">
                <Sound sound={call.sound} />
              </td>
              <td className="calls__code">
                {call.wrapUpCode && <span>{codeName(call.wrapUpCode)}</span>}
                {call.note && (
                  <span className="quiet one-line" title={call.note}>
                    {call.note}
                  </span>
                )}
              </td>
              {onRouting && (
                <td className="right">
                  {call.direction === 'INBOUND' && (
                    <Button data-testid="call-routing" onClick={() => onRouting(call.id)}>
                      {t('trace.open')}
                    </Button>
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
