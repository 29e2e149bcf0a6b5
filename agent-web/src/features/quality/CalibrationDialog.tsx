import { useState } from 'react'
import { useText } from '../../languages/useText'
import { Field } from '../../ui/Field'
import { FormDialog } from '../../ui/FormDialog'
import { useSay } from '../../ui/Toasts'
import { useLoaded } from '../../ui/useLoaded'
import { useSaving } from '../../ui/useSaving'
import * as api from '../../wire/api'

const NUMBERS = { count: 20, days: 365 } as const

/** Who scores how many calls of when with which card; the server draws them. */
export function CalibrationDialog({ onClose, onOpened }: { onClose(): void; onOpened(): void }) {
  const { t } = useText()
  const say = useSay()
  const people = useLoaded('reviewers', (signal) => api.reviewers(signal))
  const cards = useLoaded('card-choices', () => api.cardChoices())
  const [draft, setDraft] = useState({ name: '', cardId: 0, count: 3, days: 14 })
  const [chosen, setChosen] = useState<readonly number[]>([])
  const saving = useSaving()
  const cardId = draft.cardId || cards.data?.[0]?.id || 0
  const submit = async () => {
    if (!(await saving.save(() => api.openCalibration({ ...draft, cardId, reviewerIds: [...chosen] })))) return
    say(t('calibration.opened-now'))
    onOpened()
  }
  const refused = saving.at('reviewerIds')
  return (
    <FormDialog title={t('calibration.new')} saving={saving} fields={['name', 'reviewerIds', 'count', 'days', 'cardId']} testId="calibration" saveText={t('calibration.start')} onSave={submit} onClose={onClose}>
      <Field label={t('calibration.name')} error={saving.at('name')}>
        <input value={draft.name} maxLength={80} data-testid="calibration-name" onChange={(event) => setDraft({ ...draft, name: event.target.value })} />
      </Field>
      <Field label={t('calibration.card')} error={saving.at('cardId')}>
        <select value={cardId} data-testid="calibration-card" onChange={(event) => setDraft({ ...draft, cardId: Number(event.target.value) })}>
          {cards.data?.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </Field>
      {(Object.keys(NUMBERS) as (keyof typeof NUMBERS)[]).map((field) => (
        <Field key={field} label={t(`calibration.${field}`)} error={saving.at(field)}>
          <input type="number" inputMode="numeric" min={1} max={NUMBERS[field]} value={draft[field]} data-testid={`calibration-${field}`} onChange={(event) => setDraft({ ...draft, [field]: Number(event.target.value) })} />
        </Field>
      ))}
      <fieldset className="field whole">
        <legend className="field__label">{t('calibration.who')}</legend>
        {people.data?.items.map(({ id, name, open }) => (
          <label key={id} className="check">
            <input type="checkbox" data-testid={`calibration-who-${id}`} checked={chosen.includes(id)} onChange={({ target }) => setChosen(target.checked ? [...chosen, id] : chosen.filter((one) => one !== id))} />
            {t('calibration.person', { name, open })}
          </label>
        ))}
        {refused && (
          <p className="field__error" role="alert">
            {refused}
          </p>
        )}
      </fieldset>
      <p className="field__hint">{t('calibration.hint')}</p>
    </FormDialog>
  )
}
