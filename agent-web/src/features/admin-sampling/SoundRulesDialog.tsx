import { useState } from 'react'
import { useText } from '../../languages/useText'
import { Field } from '../../ui/Field'
import { FormDialog } from '../../ui/FormDialog'
import { useSay } from '../../ui/Toasts'
import { useSaving } from '../../ui/useSaving'
import * as api from '../../wire/api'

const FIELDS = ['slowBelow', 'fastAbove', 'longCallSeconds', 'deadAirSeconds', 'talkOverSeconds'] as const

/** From when on the sound of a call is worth a look. */
export function SoundRulesDialog({ rules, onClose }: { rules: api.SoundRules; onClose(): void }) {
  const { t } = useText()
  const say = useSay()
  const [draft, setDraft] = useState(rules)
  const saving = useSaving()
  const submit = async () => {
    if (!(await saving.save(() => api.saveSoundRules(draft)))) return
    say(t('sound.rules-saved'))
    onClose()
  }
  return (
    <FormDialog wide title={t('sound.rules')} saving={saving} fields={FIELDS} testId="sound-rules" onSave={submit} onClose={onClose}>
      {FIELDS.map((field) => (
        <Field key={field} label={t(`sound.${field}`)} error={saving.at(field)}>
          <input type="number" inputMode="numeric" min={0} value={draft[field]} data-testid={`rule-${field}`} onChange={(event) => setDraft({ ...draft, [field]: Number(event.target.value) })} />
        </Field>
      ))}
      <p className="field__hint whole">{t('sound.rules-hint')}</p>
    </FormDialog>
  )
}
