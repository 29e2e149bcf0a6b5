import { useState } from 'react'
import { useText } from '../../languages/useText'
import { Button } from '../../ui/Button'
import { Field } from '../../ui/Field'
import { useSay } from '../../ui/Toasts'
import { useSaving } from '../../ui/useSaving'
import * as api from '../../wire/api'
import { localTime, tomorrow } from './dueTimes'

/** A promise to this call's customer: what, and by when. */
export function NewFollowUp({ callId, onAdded }: { callId: string; onAdded(): void }) {
  const { t } = useText()
  const say = useSay()
  const [open, setOpen] = useState(false)
  const [text, setText] = useState('')
  const [due, setDue] = useState(() => localTime(tomorrow(new Date())))
  const { saving, save, at, above } = useSaving()
  const add = async () => {
    const at = new Date(due)
    const made = await save(() => api.addFollowUp({ callId, text, dueAt: Number.isNaN(at.getTime()) ? new Date(0).toISOString() : at.toISOString() }))
    if (!made) return
    say(t('follow-up.added'))
    setText('')
    setOpen(false)
    onAdded()
  }
  if (!open) {
    return (
      <Button kind="plain" icon="plus" data-testid="follow-up-new" onClick={() => setOpen(true)}>
        {t('follow-up.new')}
      </Button>
    )
  }
  const general = above(['text', 'dueAt'])
  return (
    <fieldset className="follow-up-new">
      <legend className="field__label">{t('follow-up.new')}</legend>
      {general && <p className="field__error">{general}</p>}
      <Field label={t('follow-up.text')} error={at('text')} wide>
        <input value={text} maxLength={500} data-testid="follow-up-text" onChange={(event) => setText(event.target.value)} />
      </Field>
      <Field label={t('follow-up.due')} error={at('dueAt')}>
        <input type="datetime-local" value={due} data-testid="follow-up-due" onChange={(event) => setDue(event.target.value)} />
      </Field>
      <Button disabled={saving} data-testid="follow-up-add" onClick={() => void add()}>
        {t(saving ? 'ui.saving' : 'follow-up.add')}
      </Button>
      <Button kind="plain" onClick={() => setOpen(false)}>
        {t('ui.cancel')}
      </Button>
    </fieldset>
  )
}
