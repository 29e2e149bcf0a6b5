import { useState } from 'react'
import { useText } from '../../languages/useText'
import { Field } from '../../ui/Field'
import { FormDialog } from '../../ui/FormDialog'
import { useSay } from '../../ui/Toasts'
import { useLoaded } from '../../ui/useLoaded'
import { useSaving } from '../../ui/useSaving'
import * as api from '../../wire/api'

/** All that were scored in the period; of those that may not be nominated it says which rule is in the way. */
export function AwardNominate({ round, onClose, onSaved }: { round: number; onClose(): void; onSaved(): void }) {
  const { t, refusal } = useText()
  const say = useSay()
  const saving = useSaving()
  const { data } = useLoaded(`award-candidates-${round}`, (signal) => api.awardCandidates(round, signal))
  const [subject, setSubject] = useState('')
  const [reason, setReason] = useState('')
  const candidates = data?.items ?? []
  const able = candidates.filter(({ unmet }) => unmet == null)
  const barred = candidates.filter(({ unmet }) => unmet != null && unmet !== 'award-nominated')
  const label = ({ agentName, teamName, mean, evaluations }: api.AwardCandidate) => [[agentName, teamName].filter(Boolean).join(' '), t('awards.mean-of', { mean: mean.toFixed(1), count: evaluations })].join(' · ')
  const submit = async () => {
    if (!(await saving.save(() => api.nominateForAward(round, { subject, reason })))) return
    say(t('awards.nominated'))
    onSaved()
  }
  return (
    <FormDialog title={t('awards.nominate')} saving={saving} fields={['subject', 'reason']} testId="nomination" saveText={t('awards.nominate')} onSave={submit} onClose={onClose}>
      <Field label={t('awards.who')} hint={data && able.length === 0 ? t('awards.nobody-left') : undefined} error={saving.at('subject')}>
        <select value={subject} data-testid="nomination-subject" onChange={(event) => setSubject(event.target.value)}>
          <option value="">{t('awards.choose')}</option>
          {able.map((one) => (
            <option key={one.subject} value={one.subject}>
              {label(one)}
            </option>
          ))}
        </select>
      </Field>
      <Field label={t('awards.why')} error={saving.at('reason')}>
        <textarea rows={3} maxLength={500} value={reason} data-testid="nomination-reason" onChange={(event) => setReason(event.target.value)} />
      </Field>
      {barred.length > 0 && (
        <details>
          <summary>{t('awards.barred', { count: barred.length })}</summary>
          <ul className="score-history">
            {barred.map((one) => (
              <li key={one.subject}>
                {label(one)} <span className="quiet">{refusal(one.unmet ?? '', one.unmetParams)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </FormDialog>
  )
}
