import { useText } from '../../languages/useText'
import { Check, Field } from '../../ui/Field'
import type { AdminQueue, QueueRouting } from '../../wire/api'
import { NumberField } from './NumberField'
import { Section } from './Section'
import { OVERFLOW_FIELDS } from './routingText'

interface Props {
  routing: QueueRouting
  /** The queues calls may go to. */
  others: AdminQueue[]
  at(field: string): string | null
  onChange(part: Partial<QueueRouting>): void
}

/** The ways out of a queue. */
export function OverflowSection({ routing, others, at, onChange }: Props) {
  const { t } = useText()
  const target = others.find(({ id }) => id === routing.overflowQueueId)
  return (
    <Section title={t('queues.overflow')} now={target ? t('queues.overflow-to-name', { name: target.name }) : t('queues.no-overflow')} wrong={OVERFLOW_FIELDS.some((field) => at(field))} testId="queue-overflow">
      <Field label={t('queues.overflow-to')} error={at('overflowQueueId') ?? at('active')}>
        <select value={routing.overflowQueueId ?? ''} data-testid="queue-overflow-to" onChange={(event) => onChange({ overflowQueueId: event.target.value === '' ? null : Number(event.target.value) })}>
          <option value="">{t('ui.none')}</option>
          {others.map((queue) => (
            <option key={queue.id} value={queue.id}>
              {queue.name}
            </option>
          ))}
        </select>
      </Field>
      <NumberField label={t('queues.overflow-after')} hint={t('queues.overflow-after-hint')} error={at('overflowSeconds')} testId="queue-overflow-after" value={routing.overflowSeconds} onChange={(overflowSeconds) => onChange({ overflowSeconds })} />
      <div className="whole">
        <Check label={t('queues.overflow-without-agents')} checked={routing.overflowWithoutAgents} onChange={(overflowWithoutAgents) => onChange({ overflowWithoutAgents })} />
      </div>
      <NumberField label={t('queues.max-length')} hint={t('queues.max-length-hint')} error={at('maxLength')} testId="queue-max-length" value={routing.maxLength} onChange={(maxLength) => onChange({ maxLength })} />
      <NumberField label={t('queues.max-wait')} hint={t('queues.max-wait-hint')} error={at('maxWaitSeconds')} testId="queue-max-wait" value={routing.maxWaitSeconds} onChange={(maxWaitSeconds) => onChange({ maxWaitSeconds })} />
      <div className="whole">
        <Check label={t('queues.max-wait-overflows')} checked={routing.maxWaitOverflows} disabled={routing.maxWaitSeconds == null} onChange={(maxWaitOverflows) => onChange({ maxWaitOverflows })} />
      </div>
    </Section>
  )
}
