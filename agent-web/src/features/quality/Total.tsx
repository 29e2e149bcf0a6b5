import { useText } from '../../languages/useText'
import type { EvaluationSheet } from '../../wire/api'
import { leftOf, type Answers } from './answers'

/** What the answers come to, or how much is left to say. */
export function Total({ sheet, answers, current }: { sheet: EvaluationSheet; answers: Answers; current: boolean }) {
  const { t } = useText()
  const left = leftOf(sheet.card, answers)
  const { score } = sheet
  if (left > 0 || !score) return <p className="quiet" data-testid="score-left">{left > 0 ? t('score.left', { count: left }) : t('score.saving')}</p>
  const titles = score.failedCritical.map((id) => sheet.card.sections.flatMap(({ criteria }) => criteria).find((one) => one.id === id)?.title ?? id)
  return (
    <p className={`total ${score.passed ? 'total--passed' : 'total--failed'}`} aria-live="polite" data-testid="score-total">
      <strong className="total__number num">{current ? score.total.toFixed(1) : '…'}</strong>
      <span>{t(score.passed ? 'score.passed' : 'score.failed')}</span>
      <span className="quiet num">{t('score.reached', { points: round(score.points), outOf: round(score.outOf) })}</span>
      {titles.length > 0 && <span>{t('score.failed-critical', { criteria: titles.join(', ') })}</span>}
    </p>
  )
}

const round = (points: number) => Math.round(points * 10) / 1000
