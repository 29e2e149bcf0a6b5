import { useState } from 'react'
import { useText, type TextKey } from '../../languages/useText'
import { Check, Field } from '../../ui/Field'
import { FormDialog } from '../../ui/FormDialog'
import { SkillLevels } from '../../ui/SkillLevels'
import { useLoaded } from '../../ui/useLoaded'
import { useSaving } from '../../ui/useSaving'
import { useSay } from '../../ui/Toasts'
import * as api from '../../wire/api'
import { DistributionSection } from './DistributionSection'
import { linesOf } from '../../ui/linesOf'
import { OverflowSection } from './OverflowSection'
import { plainRouting } from './plainRouting'
import { RingsSection } from './RingsSection'
import { DISTRIBUTION_FIELDS, OVERFLOW_FIELDS } from './routingText'
import { musicOnly, WAITING_FIELDS } from './comfort'
import { WaitingSection } from './WaitingSection'

interface Props {
  queue: api.AdminQueue | null
  queues: api.AdminQueue[]
  skills: api.Skill[]
  onSkillAdded(): void
  onClose(): void
  onSaved(): void
}

const FIELDS = ['name', 'ringSeconds', 'wrapUpSeconds', 'serviceLevelSeconds', 'dialedNumbers', 'skills', 'rings', ...DISTRIBUTION_FIELDS, ...OVERFLOW_FIELDS, ...WAITING_FIELDS] as const
const SECONDS: [keyof api.QueueDraft & `${string}Seconds`, TextKey, TextKey][] = [
  ['ringSeconds', 'queues.ring', 'queues.ring-hint'],
  ['wrapUpSeconds', 'queues.wrap', 'queues.wrap-hint'],
  ['serviceLevelSeconds', 'queues.promise', 'queues.promise-hint'],
]
const fresh: api.QueueDraft = { name: '', ringSeconds: 20, wrapUpSeconds: 30, serviceLevelSeconds: 20, record: true, active: true, skills: [], dialedNumbers: [], version: 0, routing: plainRouting, comfort: musicOnly }

export function QueueDialog({ queue, queues, skills, onSkillAdded, onClose, onSaved }: Props) {
  const { t } = useText()
  const say = useSay()
  const [draft, setDraft] = useState<api.QueueDraft>(() => (queue ? draftOf(queue) : fresh))
  const [numbers, setNumbers] = useState(draft.dialedNumbers.join('\n'))
  const saving = useSaving()
  const { save, at } = saving
  const agents = useLoaded('agents', api.directory).data?.agents ?? []
  const prompts = useLoaded('prompts', api.prompts).data?.items ?? []
  const route = (part: Partial<api.QueueRouting>) => setDraft((was) => ({ ...was, routing: { ...was.routing, ...part } }))
  const comfort = (part: Partial<api.QueueComfort>) => setDraft((was) => ({ ...was, comfort: { ...was.comfort, ...part } }))
  const set = (part: Partial<api.QueueDraft>) => setDraft((was) => ({ ...was, ...part }))

  const submit = async () => {
    const saved = await save(() => api.saveQueue(queue?.id ?? null, { ...draft, dialedNumbers: linesOf(numbers) }))
    if (!saved) return
    const unserved = saved.warnings?.includes('queue-without-agents')
    say(t(unserved ? 'queues.saved-without-agents' : 'queues.saved', { name: saved.name }))
    onSaved()
  }
  return (
    <FormDialog
      wide
      title={t(queue ? 'queues.edit-title' : 'queues.new')}
      saving={saving}
      fields={FIELDS}
      testId="queue"
      onSave={submit}
      onClose={onClose}
    >
      <Field label={t('queues.name')} error={at('name')}>
        <input value={draft.name} maxLength={60} data-testid="queue-name" onChange={(e) => set({ name: e.target.value })} />
      </Field>
      <div className="field">
        <span className="field__label">{t('queues.options')}</span>
        <Check label={t('queues.record-calls')} checked={draft.record} onChange={(record) => set({ record })} />
        <Check label={t('queues.auto-answer')} checked={draft.routing.autoAnswer} onChange={(autoAnswer) => route({ autoAnswer })} />
        <Check label={t('queues.takes-calls')} checked={draft.active} onChange={(active) => set({ active })} />
      </div>
      {SECONDS.map(([name, label, hint]) => (
        <Field key={name} label={t(label)} hint={t(hint)} error={at(name)}>
          <input type="number" inputMode="numeric" min={0} value={draft[name]} data-testid={`queue-${name}`} onChange={(e) => set({ [name]: Number(e.target.value) })} />
        </Field>
      ))}
      <Field label={t('queues.numbers')} hint={t('queues.numbers-hint')} error={at('dialedNumbers')}>
        <textarea rows={2} value={numbers} data-testid="queue-numbers" onChange={(e) => setNumbers(e.target.value)} />
      </Field>
      <div className="whole">
        <SkillLevels
          legend={t('queues.skills')}
          hint={t('queues.skills-hint')}
          error={at('skills')}
          skills={skills}
          levels={new Map(draft.skills.map(({ skillId, minLevel }) => [skillId, minLevel]))}
          onChange={(levels) => set({ skills: [...levels].map(([skillId, minLevel]) => ({ skillId, minLevel })) })}
          onSkillAdded={onSkillAdded}
        />
      </div>
      <DistributionSection routing={draft.routing} agents={agents} at={at} onChange={route} />
      <RingsSection routing={draft.routing} skills={skills} agents={agents} error={at('rings')} onChange={(rings) => route({ rings })} />
      <OverflowSection routing={draft.routing} others={queues.filter(({ id }) => id !== queue?.id)} at={at} onChange={route} />
      <WaitingSection queue={queue?.id ?? null} comfort={draft.comfort} prompts={prompts} at={at} onChange={comfort} />
    </FormDialog>
  )
}

function draftOf({ id: _id, agentCount: _count, warnings: _warnings, ...rest }: api.AdminQueue): api.QueueDraft {
  return rest
}
