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

/** Of a score what failed, and which of it the team is to put right. Nothing where nothing failed. */
export function RaiseRectification({ sheet }: { sheet: api.EvaluationSheet }) {
  const { t, word } = useText()
  const { data, reload } = useLoaded(`rectifications-${sheet.id}`, (signal) => api.rectifications({ evaluationId: sheet.id }, signal))
  const [open, setOpen] = useState(false)
  const criteria = sheet.card.sections.flatMap((section) => section.criteria)
  const failed = (sheet.score?.items ?? []).filter(({ share, criticalFailed }) => criticalFailed || share === 0).map(({ criterion }) => criterion)
  const raised = data?.items ?? []
  const left = criteria.filter(({ id }) => failed.includes(id) && !raised.some(({ criterion }) => criterion === id))
  // Not known yet: what was raised must not be offered again.
  if (!data || (failed.length === 0 && raised.length === 0)) return null
  return (
    <Panel
      title={t('rectification.title')}
      tools={
        left.length > 0 && (
          <Button data-testid="rectification-raise" onClick={() => setOpen(true)}>
            {t('rectification.raise')}
          </Button>
        )
      }
    >
      {raised.length === 0 && <p className="quiet">{t('rectification.none-raised', { count: failed.length })}</p>}
      <ul className="score-history">
        {raised.map(({ id, title, state, escalated }) => (
          <li key={id}>
            {title} <Pill tone={state === 'CLOSED' ? 'ready' : 'ring'}>{word('rectification-state', state)}</Pill> {escalated && <Pill tone="bad">{t('rectification.escalated')}</Pill>}
          </li>
        ))}
      </ul>
      {open && (
        <RaiseDialog
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

function RaiseDialog({ sheet, criteria, onClose, onSaved }: { sheet: api.EvaluationSheet; criteria: readonly api.Criterion[]; onClose(): void; onSaved(): void }) {
  const { t } = useText()
  const say = useSay()
  const saving = useSaving()
  const [criterion, setCriterion] = useState(criteria[0]?.id ?? '')
  const [text, setText] = useState('')
  const submit = async () => {
    const made = await saving.save(() => api.raiseRectification({ evaluationId: sheet.id, criterion, text }))
    if (!made) return
    say(t(made.escalated ? 'rectification.raised-escalated' : 'rectification.raised'))
    onSaved()
  }
  return (
    <FormDialog title={t('rectification.raise')} saving={saving} fields={['criterion', 'text']} testId="raise" saveText={t('rectification.raise')} onSave={submit} onClose={onClose}>
      <Field label={t('rectification.what')} error={saving.at('criterion')}>
        <select value={criterion} data-testid="raise-criterion" onChange={(event) => setCriterion(event.target.value)}>
          {criteria.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </Field>
      <Field label={t('rectification.why')} hint={t('rectification.why-hint')} error={saving.at('text')}>
        <textarea rows={3} maxLength={1000} value={text} data-testid="raise-text" onChange={(event) => setText(event.target.value)} />
      </Field>
    </FormDialog>
  )
}
