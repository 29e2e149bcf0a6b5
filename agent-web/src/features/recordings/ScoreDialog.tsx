import { useState } from 'react'
import { useText } from '../../languages/useText'
import { Field } from '../../ui/Field'
import { FormDialog } from '../../ui/FormDialog'
import { Failed } from '../../ui/parts'
import { useLoaded } from '../../ui/useLoaded'
import { useSaving } from '../../ui/useSaving'
import * as api from '../../wire/api'

/** Which card the recording is scored with; the score opens on its own page. */
export function ScoreDialog({ recording, onClose }: { recording: string; onClose(): void }) {
  const { t } = useText()
  const { data: cards, failure, reload } = useLoaded('card-choices', api.cardChoices)
  const [chosen, setChosen] = useState<number | null>(null)
  const saving = useSaving()
  const cardId = chosen ?? cards?.[0]?.id ?? 0
  const submit = async () => {
    const made = await saving.save(() => api.assignEvaluation(recording, cardId))
    if (made) window.location.hash = `#/quality?id=${made.id}`
  }
  return (
    <FormDialog title={t('score.begin-title')} saving={saving} fields={['cardId']} testId="score" saveText={t('score.begin')} onSave={submit} onClose={onClose}>
      {failure && <Failed failure={failure} onRetry={reload} />}
      <Field label={t('score.card')} hint={t(cards?.length === 0 ? 'score.no-card' : 'score.begin-hint')} error={saving.at('cardId')}>
        <select value={cardId} data-testid="score-card" onChange={(event) => setChosen(Number(event.target.value))}>
          {cards?.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </Field>
    </FormDialog>
  )
}
