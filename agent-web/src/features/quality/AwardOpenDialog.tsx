import { useState } from 'react'
import { useText } from '../../languages/useText'
import { Field } from '../../ui/Field'
import { daysAgo } from '../../ui/format'
import { FormDialog } from '../../ui/FormDialog'
import { useSay } from '../../ui/Toasts'
import { useLoaded } from '../../ui/useLoaded'
import { useSaving } from '../../ui/useSaving'
import * as api from '../../wire/api'

/** Which award, and for which period: any day of it. */
export function AwardOpenDialog({ onClose, onOpened }: { onClose(): void; onOpened(round: number): void }) {
  const { t } = useText()
  const say = useSay()
  const saving = useSaving()
  const { data } = useLoaded('award-schemes', (signal) => api.awardSchemes(signal))
  const [chosen, setScheme] = useState<number | null>(null)
  const [day, setDay] = useState(() => daysAgo(7))
  const schemes = (data?.items ?? []).filter(({ active }) => active)
  const schemeId = chosen ?? schemes[0]?.id ?? 0
  const submit = async () => {
    const made = await saving.save(() => api.openAwardRound({ schemeId, day }))
    if (!made) return
    say(t('awards.opened', { count: made.nominees.length }))
    onOpened(made.round.id)
  }
  return (
    <FormDialog title={t('awards.open')} saving={saving} fields={['day']} testId="award-opening" saveText={t('awards.open')} onSave={submit} onClose={onClose}>
      <Field label={t('awards.award')}>
        <select value={schemeId} data-testid="award-scheme" onChange={(event) => setScheme(Number(event.target.value))}>
          {schemes.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </Field>
      <Field label={t('awards.day')} hint={t('awards.day-hint')} error={saving.at('day')}>
        <input type="date" value={day} data-testid="award-day" onChange={(event) => setDay(event.target.value)} />
      </Field>
    </FormDialog>
  )
}
