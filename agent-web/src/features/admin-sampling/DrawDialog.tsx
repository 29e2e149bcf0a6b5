import { useState } from 'react'
import { useText } from '../../languages/useText'
import { Field } from '../../ui/Field'
import { FormDialog } from '../../ui/FormDialog'
import { dayOf, daysAgo, spanOf } from '../../ui/format'
import { Failed, Waiting } from '../../ui/parts'
import { useSay } from '../../ui/Toasts'
import { useLoaded } from '../../ui/useLoaded'
import { useSaving } from '../../ui/useSaving'
import * as api from '../../wire/api'
import { Strata } from './Strata'

/** A draw by hand, of the calls between two days; what it would find is shown before. */
export function DrawDialog({ line, onClose, onDrawn }: { line: api.SamplingPlanLine; onClose(): void; onDrawn(): void }) {
  const { t } = useText()
  const say = useSay()
  const [days, setDays] = useState({ fromDay: daysAgo(7), toDay: daysAgo(1) })
  const span = spanOf(days)
  const preview = useLoaded(`preview ${line.id} ${days.fromDay} ${days.toDay}`, () => api.previewDraw(line.id, span))
  const saving = useSaving()
  const submit = async () => {
    const drawn = await saving.save(() => api.drawSample(line.id, span))
    if (!drawn) return
    say(t('sampling.was-drawn', { count: drawn.strata.reduce((sum, stratum) => sum + stratum.drawn.length, 0) }))
    onDrawn()
  }
  return (
    <FormDialog wide title={t('sampling.draw-title', { name: line.name })} saving={saving} fields={['from', 'to']} testId="draw" saveText={t('sampling.draw')} onSave={submit} onClose={onClose}>
      <Field label={t('filter.from')} error={saving.at('from')}>
        <input type="date" value={days.fromDay} max={days.toDay} data-testid="draw-from" onChange={(event) => setDays({ ...days, fromDay: event.target.value })} />
      </Field>
      <Field label={t('filter.to')} error={saving.at('to')}>
        <input type="date" value={days.toDay} min={days.fromDay} max={dayOf(new Date())} data-testid="draw-to" onChange={(event) => setDays({ ...days, toDay: event.target.value })} />
      </Field>
      <div className="whole" aria-live="polite">
        {preview.failure && <Failed failure={preview.failure} onRetry={preview.reload} />}
        {!preview.data && preview.loading && <Waiting />}
        {preview.data && (
          <>
            <p data-testid="draw-preview">{t('sampling.preview', { eligible: preview.data.eligible, drawn: preview.data.drawn })}</p>
            {preview.data.missing > 0 && <p className="field__error">{t('sampling.short', { missing: preview.data.missing })}</p>}
            <Strata strata={preview.data.strata} />
          </>
        )}
      </div>
    </FormDialog>
  )
}
