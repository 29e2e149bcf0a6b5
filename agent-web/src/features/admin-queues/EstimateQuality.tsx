import { useText } from '../../languages/useText'
import { percent } from '../../ui/format'
import { useLoaded } from '../../ui/useLoaded'
import * as api from '../../wire/api'

/** How good the estimated waits of this queue were lately, so that an administrator need not guess whether to announce them. */
export function EstimateQuality({ queue }: { queue: number }) {
  const { t } = useText()
  const { data } = useLoaded(`estimates ${queue}`, (signal) => api.queueEstimates(queue, signal))
  if (!data) return null
  const { count, medianError, told } = data
  return (
    <p className="field__hint" data-testid="queue-estimates">
      {count === 0 ? t('queues.estimates-none') : t(told ? 'queues.estimates' : 'queues.estimates-stopped', { count, error: percent(medianError) })}
    </p>
  )
}
