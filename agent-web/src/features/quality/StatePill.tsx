import { useText } from '../../languages/useText'
import { Pill } from '../../ui/parts'
import type { EvaluationSheet } from '../../wire/api'
import { stateTone, type EvaluationState } from './states'

/** How it stands. What was scored for comparison is never released to an agent, so it is not waiting for that. */
export function StatePill({ state, origin }: { state: EvaluationState; origin: EvaluationSheet['origin'] }) {
  const { t, word } = useText()
  return <Pill tone={stateTone(state)}>{origin === 'CALIBRATION' && state === 'SUBMITTED' ? t('calibration.submitted') : word('evaluation-state', state)}</Pill>
}
