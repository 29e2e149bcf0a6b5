import { useState } from 'react'
import { useText } from '../../languages/useText'
import { Field } from '../../ui/Field'
import { FormDialog } from '../../ui/FormDialog'
import { dayOf } from '../../ui/format'
import type { Saving } from '../../ui/useSaving'

/** When the agent is to see it: at once, or on a day; never what is scored blind for comparison. */
export function SubmitDialog({ blind, saving, onSubmit, onClose }: { blind: boolean; saving: Saving; onSubmit(releaseAt: string | null): Promise<void>; onClose(): void }) {
  const { t } = useText()
  const [day, setDay] = useState('')
  return (
    <FormDialog title={t('score.submit-title')} saving={saving} fields={['releaseAt']} testId="submit" saveText={t('score.submit')} onSave={() => onSubmit(day === '' ? null : new Date(`${day}T08:00:00`).toISOString())} onClose={onClose}>
      {blind ? (
        <p>{t('calibration.submit-hint')}</p>
      ) : (
        <Field label={t('score.release')} hint={t('score.release-hint')} error={saving.at('releaseAt')}>
          <input type="date" value={day} min={dayOf(new Date())} data-testid="submit-release" onChange={(event) => setDay(event.target.value)} />
        </Field>
      )}
    </FormDialog>
  )
}
