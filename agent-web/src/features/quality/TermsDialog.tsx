import { useState } from 'react'
import { useText } from '../../languages/useText'
import { Field } from '../../ui/Field'
import { FormDialog } from '../../ui/FormDialog'
import { useSay } from '../../ui/Toasts'
import { useSaving } from '../../ui/useSaving'
import * as api from '../../wire/api'

const FIELDS = ['appealDays', 'dueDays', 'repeatDays'] as const

/** How long an agent may dispute, in how many days a call is to be scored, and what counts as repeated. */
export function TermsDialog({ terms, onClose, onSaved }: { terms: api.QualityTerms; onClose(): void; onSaved(): void }) {
  const { t } = useText()
  const say = useSay()
  const [draft, setDraft] = useState(terms)
  const saving = useSaving()
  const submit = async () => {
    if (!(await saving.save(() => api.saveQualityTerms(draft)))) return
    say(t('reviewers.terms-saved'))
    onSaved()
  }
  return (
    <FormDialog title={t('reviewers.terms')} saving={saving} fields={FIELDS} testId="terms" onSave={submit} onClose={onClose}>
      {FIELDS.map((field) => (
        <Field key={field} label={t(`reviewers.${field}`)} error={saving.at(field)}>
          <input type="number" inputMode="numeric" min={1} value={draft[field]} data-testid={`terms-${field}`} onChange={(event) => setDraft({ ...draft, [field]: Number(event.target.value) })} />
        </Field>
      ))}
      <p className="field__hint">{t('reviewers.terms-hint')}</p>
    </FormDialog>
  )
}
