import { useState } from 'react'
import { useText } from '../../languages/useText'
import { Check, Field } from '../../ui/Field'
import { FormDialog } from '../../ui/FormDialog'
import { useSay } from '../../ui/Toasts'
import { useSaving } from '../../ui/useSaving'
import * as api from '../../wire/api'

interface Props {
  recording: string
  what: 'hold' | 'erase'
  onClose(): void
  onDone(): void
}

/** Why a recording is held whatever its class says, or ended before its time. */
export function KeepingDialog({ recording, what, onClose, onDone }: Props) {
  const { t } = useText()
  const say = useSay()
  const [reason, setReason] = useState('')
  const [rightful, setRightful] = useState(false)
  const saving = useSaving()
  const { done, at } = saving
  const submit = async () => {
    const send = async () => (what === 'hold' ? api.holdRecording(recording, reason.trim()) : api.eraseRecording(recording, reason.trim(), rightful))
    if (!(await done(send))) return
    say(t(what === 'hold' ? 'keeping.held' : 'keeping.erased'))
    onDone()
  }
  return (
    <FormDialog title={t(what === 'hold' ? 'keeping.hold-title' : 'keeping.erase-title')} saving={saving} fields={['reason']} testId="keeping" onSave={submit} onClose={onClose}>
      <Field label={t('keeping.reason')} hint={t(what === 'hold' ? 'keeping.hold-hint' : 'keeping.erase-hint')} error={at('reason')}>
        <textarea rows={3} value={reason} maxLength={500} data-testid="keeping-reason" onChange={(event) => setReason(event.target.value)} />
      </Field>
      {what === 'erase' && <Check label={t('keeping.rightful')} checked={rightful} onChange={setRightful} testId="keeping-rightful" />}
    </FormDialog>
  )
}
