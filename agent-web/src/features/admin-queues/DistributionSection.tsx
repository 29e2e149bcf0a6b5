import { useText } from '../../languages/useText'
import { Check, Field } from '../../ui/Field'
import type { QueueRouting } from '../../wire/api'
import { AgentPicker } from './AgentPicker'
import { NumberField } from './NumberField'
import { Section } from './Section'
import { DISTRIBUTION_FIELDS, STRATEGIES, strategyText, waitsAlone } from './routingText'

interface Props {
  routing: QueueRouting
  agents: { id: number; name: string }[]
  at(field: string): string | null
  onChange(part: Partial<QueueRouting>): void
}

/** Who gets the call, and which call is next. */
export function DistributionSection({ routing, agents, at, onChange }: Props) {
  const { t } = useText()
  return (
    <Section title={t('queues.distribution')} now={t(strategyText(routing.strategy))} wrong={DISTRIBUTION_FIELDS.some((field) => at(field))} testId="queue-distribution">
      <Field label={t('queues.strategy')} hint={t('queues.strategy-hint')} error={at('strategy')}>
        <select value={routing.strategy} data-testid="queue-strategy" onChange={(event) => onChange({ strategy: event.target.value as QueueRouting['strategy'] })}>
          {STRATEGIES.map((strategy) => (
            <option key={strategy} value={strategy}>
              {t(strategyText(strategy))}
            </option>
          ))}
        </select>
      </Field>
      {waitsAlone(routing) && (
        <NumberField label={t('queues.exclusive')} hint={t('queues.exclusive-hint')} error={at('exclusiveSeconds')} testId="queue-exclusive" value={routing.exclusiveSeconds} onChange={(seconds) => onChange({ exclusiveSeconds: seconds ?? 0 })} />
      )}
      {routing.strategy === 'NAMED_AGENTS' && (
        <AgentPicker label={t('queues.named')} hint={t('queues.named-hint')} error={at('named')} agents={agents} chosen={routing.named} onChange={(named) => onChange({ named })} />
      )}
      <NumberField label={t('queues.priority')} hint={t('queues.priority-hint')} error={at('priority')} testId="queue-priority" value={routing.priority} onChange={(points) => onChange({ priority: points ?? 0 })} />
      <NumberField label={t('queues.ageing')} hint={t('queues.ageing-hint')} error={at('pointsPerMinute')} testId="queue-ageing" value={routing.pointsPerMinute} onChange={(points) => onChange({ pointsPerMinute: points ?? 0 })} />
      <NumberField label={t('queues.vip-points')} hint={t('queues.vip-points-hint')} error={at('vipPoints')} testId="queue-vip" value={routing.vipPoints} onChange={(points) => onChange({ vipPoints: points ?? 0 })} />
      <div className="whole">
        <Check label={t('queues.target-first')} checked={routing.targetFirst} onChange={(targetFirst) => onChange({ targetFirst })} />
        <p className="field__hint">{t('queues.target-first-hint')}</p>
      </div>
    </Section>
  )
}
