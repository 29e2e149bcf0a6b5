import { useText } from '../../languages/useText'
import { Button } from '../../ui/Button'
import { shortTime } from '../../ui/format'
import { Pill } from '../../ui/parts'
import type { EvaluationLine } from '../../wire/api'
import { StatePill } from './StatePill'

export function EvaluationTable({ evaluations, own, onOpen }: { evaluations: EvaluationLine[]; own: boolean; onOpen(id: string): void }) {
  const { t, word } = useText()
  return (
    <div className="table-box" tabIndex={0} role="region" aria-label={t(own ? 'nav.my-quality' : 'nav.quality')}>
      <table className="table">
        <thead>
          <tr>
            <th>{t('score.open')}</th>
            <th>{t('calls.when')}</th>
            {!own && <th>{t('calls.agent')}</th>}
            <th>{t('calls.queue')}</th>
            <th>{t('score.card')}</th>
            {!own && <th>{t('score.reviewer')}</th>}
            <th>{t('score.origin')}</th>
            <th>{t('score.state')}</th>
            <th className="right">{t('score.total')}</th>
            <th>{t(own ? 'score.appeal-until' : 'score.due')}</th>
          </tr>
        </thead>
        <tbody>
          {evaluations.map((one) => {
            const limit = own ? (one.state === 'PUBLISHED' ? one.appealUntil : null) : one.submittedAt ? null : one.dueAt
            return (
              <tr key={one.id} data-testid="evaluation-row">
                <td>
                  <Button kind="plain" icon="eye" aria-label={t('score.open-one', { agent: one.agentName, at: shortTime(one.calledAt) })} data-testid={`evaluation-${one.id}`} onClick={() => onOpen(one.id)} />
                </td>
                <td className="num keep">{shortTime(one.calledAt)}</td>
                {!own && <td>{one.agentName}</td>}
                <td>{one.queueName}</td>
                <td>{one.cardName}</td>
                {!own && <td>{one.reviewerName}</td>}
                <td>{word('evaluation-origin', one.origin)}</td>
                <td>
                  <StatePill {...one} />
                </td>
                <td className="num right">
                  {one.total == null ? '' : one.total.toFixed(1)} {one.criticalFailed && <Pill tone="bad">{t('score.critical')}</Pill>}
                </td>
                <td className="num keep">{limit && shortTime(limit)}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
