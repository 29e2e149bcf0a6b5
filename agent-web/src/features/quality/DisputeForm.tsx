import { useState } from 'react'
import { useText } from '../../languages/useText'
import { Check, Field } from '../../ui/Field'
import { FormDialog } from '../../ui/FormDialog'
import { fullTime } from '../../ui/format'
import { useSay } from '../../ui/Toasts'
import { useSaving } from '../../ui/useSaving'
import * as api from '../../wire/api'
import { answerTo, criteriaOf, isSaid } from './answers'

/** What the agent says against the score, criterion by criterion. */
export function DisputeForm({ sheet, onClose, onSaved }: { sheet: api.EvaluationSheet; onClose(): void; onSaved(sheet: api.EvaluationSheet): void }) {
  const { t } = useText()
  const say = useSay()
  const [reasons, setReasons] = useState<Readonly<Record<string, string>>>({})
  const saving = useSaving()
  const scored = criteriaOf(sheet.card).filter((criterion) => criterion.kind !== 'TEXT' && isSaid(answerTo(sheet.answers, criterion.id)))
  const submit = async () => {
    const items = Object.entries(reasons).map(([criterion, reason]) => ({ criterion, reason }))
    const saved = await saving.save(() => api.raiseDispute(sheet.id, items))
    if (!saved) return
    say(t('dispute.raised'))
    onSaved(saved)
  }
  const mark = (id: string, on: boolean) =>
    setReasons(({ [id]: _, ...others }) => (on ? { ...others, [id]: '' } : others))
  return (
    <FormDialog title={t('dispute.title')} saving={saving} fields={Object.keys(reasons).map((id) => `items.${id}`)} testId="dispute" saveText={t('dispute.raise')} onSave={submit} onClose={onClose}>
      <p className="quiet">{t('dispute.about', { until: sheet.appealUntil ? fullTime(sheet.appealUntil) : '' })}</p>
      {scored.map(({ id, title }) => (
        <div key={id}>
          <Check label={title} checked={id in reasons} onChange={(on) => mark(id, on)} testId={`dispute-mark-${id}`} />
          {id in reasons && (
            <Field label={t('dispute.reason')} error={saving.at(`items.${id}`)}>
              <textarea rows={2} maxLength={1000} value={reasons[id]} data-testid={`dispute-reason-${id}`} onChange={(event) => setReasons({ ...reasons, [id]: event.target.value })} />
            </Field>
          )}
        </div>
      ))}
    </FormDialog>
  )
}
