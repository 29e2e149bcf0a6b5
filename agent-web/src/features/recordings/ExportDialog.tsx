import { useState } from 'react'
import { useText } from '../../languages/useText'
import { Field } from '../../ui/Field'
import { FormDialog } from '../../ui/FormDialog'
import { useSay } from '../../ui/Toasts'
import { useSaving } from '../../ui/useSaving'
import * as api from '../../wire/api'

/** Sound leaves the house with a reason: few recordings at once, more when an administrator agrees. */
export function ExportDialog({ recordings, onClose, onAsked }: { recordings: string[]; onClose(): void; onAsked(): void }) {
  const { t } = useText()
  const say = useSay()
  const [reason, setReason] = useState('')
  const saving = useSaving()
  const { save, at } = saving
  const submit = async () => {
    const asked = await save(() => api.askExport(recordings, reason.trim()))
    if (!asked) return
    if (asked.mayFetch) window.location.assign(api.exportFile(asked.export.id))
    say(t(asked.mayFetch ? 'exports.begins' : 'exports.waits', { id: asked.export.id }))
    onAsked()
  }
  return (
    <FormDialog title={t('exports.title', { count: recordings.length })} saving={saving} fields={['reason']} testId="export" onSave={submit} onClose={onClose}>
      <Field label={t('exports.reason')} hint={t('exports.reason-hint')} error={at('reason')}>
        <textarea rows={3} value={reason} maxLength={500} data-testid="export-reason" onChange={(event) => setReason(event.target.value)} />
      </Field>
    </FormDialog>
  )
}
