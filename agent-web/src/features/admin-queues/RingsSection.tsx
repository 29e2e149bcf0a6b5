import { useText } from '../../languages/useText'
import { Button } from '../../ui/Button'
import { Field } from '../../ui/Field'
import type { QueueRing, QueueRouting, Skill } from '../../wire/api'
import { AgentPicker } from './AgentPicker'
import { NumberField } from './NumberField'
import { Section } from './Section'
import { MOST_RINGS } from './routingText'

interface Props {
  routing: QueueRouting
  skills: Skill[]
  agents: { id: number; name: string }[]
  error: string | null
  onChange(rings: QueueRing[]): void
}

const fresh: QueueRing = { afterSeconds: 15, levelsLower: 1, droppedSkillId: null, agentIds: [] }

/** With the wait more people may take the call, ring by ring. */
export function RingsSection({ routing, skills, agents, error, onChange }: Props) {
  const { t } = useText()
  const { rings } = routing
  const set = (index: number, part: Partial<QueueRing>) => onChange(rings.map((ring, at) => (at === index ? { ...ring, ...part } : ring)))
  return (
    <Section title={t('queues.rings')} now={rings.length === 0 ? t('queues.no-rings') : t('queues.rings-count', { count: rings.length })} wrong={error !== null} testId="queue-rings">
      <p className="whole field__hint">{t('queues.rings-hint')}</p>
      {error && (
        <p className="whole field__error" role="alert">
          {error}
        </p>
      )}
      {rings.map((ring, index) => (
        // Rings have no identity of their own but their place.
        <fieldset key={index} className="whole skills">
          <legend className="field__label">{t('queues.ring-number', { number: index + 1 })}</legend>
          <div className="form-grid">
            <NumberField label={t('queues.ring-after')} testId="ring-after" value={ring.afterSeconds} onChange={(seconds) => set(index, { afterSeconds: seconds ?? 0 })} />
            <NumberField label={t('queues.ring-lower')} testId="ring-lower" value={ring.levelsLower} onChange={(levels) => set(index, { levelsLower: levels ?? 0 })} />
            <SkillChoice label={t('queues.ring-drop')} skills={skills} chosen={ring.droppedSkillId ?? null} onChange={(droppedSkillId) => set(index, { droppedSkillId })} />
            <SkillChoice
              label={t('queues.ring-also')}
              skills={skills}
              chosen={ring.also?.skillId ?? null}
              onChange={(skillId) => set(index, { also: skillId === null ? undefined : { skillId, minLevel: ring.also?.minLevel ?? 1 } })}
            />
            {ring.also && (
              <NumberField label={t('queues.ring-also-level')} testId="ring-also-level" value={ring.also.minLevel} onChange={(level) => set(index, { also: { skillId: ring.also?.skillId ?? 0, minLevel: level ?? 0 } })} />
            )}
            <AgentPicker label={t('queues.ring-agents')} agents={agents} chosen={ring.agentIds} onChange={(agentIds) => set(index, { agentIds })} />
          </div>
          <Button icon="close" onClick={() => onChange(rings.filter((_, at) => at !== index))}>
            {t('queues.ring-remove', { number: index + 1 })}
          </Button>
        </fieldset>
      ))}
      <div className="whole">
        <Button icon="plus" disabled={rings.length >= MOST_RINGS} data-testid="ring-add" onClick={() => onChange([...rings, fresh])}>
          {t('queues.ring-add')}
        </Button>
      </div>
    </Section>
  )
}

function SkillChoice({ label, skills, chosen, onChange }: { label: string; skills: Skill[]; chosen: number | null; onChange(skill: number | null): void }) {
  const { t } = useText()
  return (
    <Field label={label}>
      <select value={chosen ?? ''} onChange={(event) => onChange(event.target.value === '' ? null : Number(event.target.value))}>
        <option value="">{t('ui.none')}</option>
        {skills.map((skill) => (
          <option key={skill.id} value={skill.id}>
            {skill.name}
          </option>
        ))}
      </select>
    </Field>
  )
}
