import { useState } from 'react'
import { useText } from '../../languages/useText'
import { Button } from '../../ui/Button'
import { Field } from '../../ui/Field'
import { useSay } from '../../ui/Toasts'
import { useLoaded } from '../../ui/useLoaded'
import { useSaving } from '../../ui/useSaving'
import * as api from '../../wire/api'

/** Gives a dispute to somebody: not to the one who scored, and with what lies before each. */
export function Reassign({ sheet, dispute, onSaved }: { sheet: api.EvaluationSheet; dispute: api.Dispute; onSaved(sheet: api.EvaluationSheet): void }) {
  const { t } = useText()
  const say = useSay()
  const { data } = useLoaded('reviewers', (signal) => api.reviewers(signal))
  const [chosen, setChosen] = useState(dispute.deciderId ?? 0)
  const { save, saving, refused } = useSaving()
  const others = data?.items.filter(({ id }) => id !== sheet.reviewerId && id !== sheet.recording.agentId) ?? []
  const submit = async () => {
    const saved = await save(() => api.reassignDispute(sheet.id, chosen))
    if (!saved) return
    say(t('reviewers.reassigned'))
    onSaved(saved)
  }
  return (
    <div className="reassign">
      <Field label={t('reviewers.decider')} error={refused?.sentence}>
        <select value={chosen} data-testid="reassign-to" onChange={(event) => setChosen(Number(event.target.value))}>
          <option value={0}>{t('reviewers.anybody')}</option>
          {others.map(({ id, name, open, disputes }) => (
            <option key={id} value={id}>
              {t('reviewers.choice', { name, open, disputes })}
            </option>
          ))}
        </select>
      </Field>
      <Button disabled={saving || chosen === 0 || chosen === dispute.deciderId} data-testid="reassign-save" onClick={() => void submit()}>
        {t('reviewers.reassign')}
      </Button>
    </div>
  )
}
