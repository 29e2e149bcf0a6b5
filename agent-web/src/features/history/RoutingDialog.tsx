import { useText } from '../../languages/useText'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { clock, shortTime } from '../../ui/format'
import { Empty, Failed, Waiting } from '../../ui/parts'
import { useLoaded } from '../../ui/useLoaded'
import * as api from '../../wire/api'
import './history.css'

/** Why a call went to whom it went: each decision with everybody who was looked at. */
export function RoutingDialog({ call, onClose }: { call: string; onClose(): void }) {
  const { t } = useText()
  const { data, failure, loading, reload } = useLoaded(call, (signal) => api.callRouting(call, signal))
  return (
    <Dialog wide title={t('trace.title')} onClose={onClose} foot={<Button onClick={onClose}>{t('ui.close')}</Button>}>
      {failure && <Failed failure={failure} onRetry={reload} />}
      {data === null && loading && <Waiting />}
      {data?.items.length === 0 && <Empty title={t('trace.empty')}>{t('trace.empty-hint')}</Empty>}
      <ol className="decisions">{data?.items.map((decision, index) => <Decision key={index} decision={decision} />)}</ol>
    </Dialog>
  )
}

function Decision({ decision }: { decision: api.RoutingDecision }) {
  const { t, word } = useText()
  const chosen = decision.candidates.find(({ verdict }) => verdict === 'CHOSEN')
  return (
    <li data-testid="decision">
      <p className="decisions__head">
        <strong>{chosen && decision.by ? t('trace.offered', { name: chosen.name, by: word('by', decision.by) }) : t('trace.nobody')}</strong>
        <span className="quiet num">{t('trace.at', { time: shortTime(decision.at), waited: clock(decision.waitedMs) })}</span>
      </p>
      <p className="quiet">{t('trace.standing', { queue: decision.queueName, waiting: decision.waiting, score: decision.score.toFixed(1), ring: decision.ring })}</p>
      {decision.candidates.length > 0 && (
        <div className="table-box" tabIndex={0} role="region" aria-label={t('trace.title')}>
          <table className="table">
            <thead>
              <tr>
                <th>{t('trace.agent')}</th>
                <th>{t('trace.verdict')}</th>
                <th className="right">{t('trace.idle')}</th>
                <th className="right">{t('trace.today')}</th>
                <th className="right">{t('trace.skill')}</th>
              </tr>
            </thead>
            <tbody>
              {decision.candidates.map((one) => (
                <tr key={one.agent}>
                  <td>{one.verdict === 'CHOSEN' ? <strong>{one.name}</strong> : one.name}</td>
                  <td>{word('verdict', one.verdict)}</td>
                  <td className="num right">{one.verdict === 'CHOSEN' || one.verdict === 'ELIGIBLE' ? clock(one.idleMs) : ''}</td>
                  <td className="num right">{one.handledToday}</td>
                  <td className="num right">{one.skill}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {decision.unlisted > 0 && <p className="quiet">{t('trace.more', { count: decision.unlisted })}</p>}
    </li>
  )
}
