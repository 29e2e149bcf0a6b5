import { useState } from 'react'
import { useText } from '../../languages/useText'
import { Button } from '../../ui/Button'
import { Field } from '../../ui/Field'
import { FormDialog } from '../../ui/FormDialog'
import { Panel, Pill } from '../../ui/parts'
import { useSay } from '../../ui/Toasts'
import { useLoaded } from '../../ui/useLoaded'
import { useSaving } from '../../ui/useSaving'
import * as api from '../../wire/api'

/** Of a score what did not get all its points, and which of it is coached. Nothing where all is well. */
export function ArrangeCoaching({ sheet }: { sheet: api.EvaluationSheet }) {
  const { t, word } = useText()
  const { data, reload } = useLoaded(`coaching-${sheet.id}`, (signal) => api.coachings({ evaluationId: sheet.id }, signal))
  const [open, setOpen] = useState(false)
  const weak = (sheet.score?.items ?? []).filter(({ share, criticalFailed }) => criticalFailed || (share != null && share < 1)).map(({ criterion }) => criterion)
  const coached = data?.items ?? []
  const left = sheet.card.sections.flatMap((section) => section.criteria).filter(({ id }) => weak.includes(id) && !coached.some(({ criterion }) => criterion === id))
  // Not known yet: what is coached must not be offered again.
  if (!data || (weak.length === 0 && coached.length === 0)) return null
  return (
    <Panel
      title={t('coaching.title')}
      tools={
        left.length > 0 && (
          <Button data-testid="coaching-arrange" onClick={() => setOpen(true)}>
            {t('coaching.arrange')}
          </Button>
        )
      }
    >
      {coached.length === 0 && <p className="quiet">{t('coaching.none', { count: weak.length })}</p>}
      <ul className="score-history">
        {coached.map(({ id, title, state, coachName }) => (
          <li key={id}>
            {title} · {coachName} <Pill tone={state === 'CLOSED' ? 'ready' : 'ring'}>{word('coaching-state', state)}</Pill>
          </li>
        ))}
      </ul>
      {open && (
        <ArrangeDialog
          sheet={sheet}
          criteria={left}
          onClose={() => setOpen(false)}
          onSaved={() => {
            setOpen(false)
            reload()
          }}
        />
      )}
    </Panel>
  )
}

function ArrangeDialog({ sheet, criteria, onClose, onSaved }: { sheet: api.EvaluationSheet; criteria: readonly api.Criterion[]; onClose(): void; onSaved(): void }) {
  const { t } = useText()
  const say = useSay()
  const saving = useSaving()
  const reviewers = useLoaded('reviewers', (signal) => api.reviewers(signal))
  const [criterion, setCriterion] = useState(criteria[0]?.id ?? '')
  const [coach, setCoach] = useState('')
  const [days, setDays] = useState(7)
  const [goal, setGoal] = useState('')
  const submit = async () => {
    const form = { evaluationId: sheet.id, criterion, days, goal }
    if (!(await saving.save(() => api.addCoaching(coach ? { ...form, coachId: Number(coach) } : form)))) return
    say(t('coaching.arranged'))
    onSaved()
  }
  return (
    <FormDialog title={t('coaching.arrange')} saving={saving} fields={['criterion', 'coachId', 'days', 'goal']} testId="arrange" saveText={t('coaching.arrange')} onSave={submit} onClose={onClose}>
      <Field label={t('coaching.what')} error={saving.at('criterion')}>
        <select value={criterion} data-testid="arrange-criterion" onChange={(event) => setCriterion(event.target.value)}>
          {criteria.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </Field>
      <Field label={t('coaching.coach')} error={saving.at('coachId')}>
        <select value={coach} data-testid="arrange-coach" onChange={(event) => setCoach(event.target.value)}>
          <option value="">{t('coaching.myself')}</option>
          {(reviewers.data?.items ?? []).filter(({ id }) => id !== sheet.recording.agentId).map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </Field>
      <Field label={t('coaching.days')} error={saving.at('days')}>
        <input type="number" inputMode="numeric" min={1} max={90} value={days} data-testid="arrange-days" onChange={(event) => setDays(Number(event.target.value))} />
      </Field>
      <Field label={t('coaching.goal')} hint={t('coaching.goal-hint')} error={saving.at('goal')}>
        <textarea rows={3} maxLength={1000} value={goal} data-testid="arrange-goal" onChange={(event) => setGoal(event.target.value)} />
      </Field>
    </FormDialog>
  )
}
