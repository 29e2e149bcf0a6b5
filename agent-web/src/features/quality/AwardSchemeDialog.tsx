import { useState } from 'react'
import { useText } from '../../languages/useText'
import { Check, Field } from '../../ui/Field'
import { FormDialog } from '../../ui/FormDialog'
import { useSay } from '../../ui/Toasts'
import { useSaving } from '../../ui/useSaving'
import * as api from '../../wire/api'

const NEW: api.AwardTerms = {
  subject: 'RECORDING',
  period: 'WEEK',
  winners: 20,
  nominees: 40,
  prize: '',
  amount: 0,
  leastTotal: 80,
  leastEvaluations: 1,
  leastSeconds: 60,
  noCritical: true,
  votingDays: 3,
  agentsVote: false,
}
const SUBJECTS = ['RECORDING', 'AGENT', 'TEAM'] as const
const PERIODS = ['WEEK', 'MONTH', 'YEAR'] as const
const NUMBERS = ['winners', 'nominees', 'amount', 'leastTotal', 'leastEvaluations', 'leastSeconds', 'votingDays'] as const
const FIELDS = ['name', 'prize', ...NUMBERS]
const STEPS: Partial<Record<(typeof NUMBERS)[number], number>> = { amount: 0.01, leastTotal: 0.1 }

/** @param scheme null: a new one */
export function AwardSchemeDialog({ scheme, onClose, onSaved }: { scheme: api.AwardScheme | null; onClose(): void; onSaved(): void }) {
  const { t, word } = useText()
  const say = useSay()
  const saving = useSaving()
  const [name, setName] = useState(scheme?.name ?? '')
  const [active, setActive] = useState(scheme?.active ?? true)
  const [terms, setTerms] = useState(scheme?.terms ?? NEW)
  const set = (part: Partial<api.AwardTerms>) => setTerms({ ...terms, ...part })
  const submit = async () => {
    const saved = await saving.save(() => api.saveAwardScheme(scheme?.id ?? null, { name, active, terms, version: scheme?.version ?? 0 }))
    if (!saved) return
    say(t('awards.scheme-saved'))
    onSaved()
  }
  return (
    <FormDialog wide title={scheme ? scheme.name : t('awards.scheme-new')} saving={saving} fields={FIELDS} testId="award-terms" onSave={submit} onClose={onClose}>
      <Field label={t('awards.name')} error={saving.at('name')}>
        <input maxLength={80} value={name} data-testid="award-terms-name" onChange={(event) => setName(event.target.value)} />
      </Field>
      <Field label={t('awards.prize')} error={saving.at('prize')}>
        <input maxLength={200} value={terms.prize} data-testid="award-terms-prize" onChange={(event) => set({ prize: event.target.value })} />
      </Field>
      <Field label={t('awards.subject')}>
        <select value={terms.subject} data-testid="award-terms-subject" onChange={(event) => set({ subject: SUBJECTS.find((one) => one === event.target.value) ?? terms.subject })}>
          {SUBJECTS.map((one) => (
            <option key={one} value={one}>
              {word('awards-subject', one)}
            </option>
          ))}
        </select>
      </Field>
      <Field label={t('awards.period')}>
        <select value={terms.period} data-testid="award-terms-period" onChange={(event) => set({ period: PERIODS.find((one) => one === event.target.value) ?? terms.period })}>
          {PERIODS.map((one) => (
            <option key={one} value={one}>
              {word('awards-period', one)}
            </option>
          ))}
        </select>
      </Field>
      {NUMBERS.map((field) => (
        <Field key={field} label={t(field === 'nominees' ? 'awards.nominees-most' : `awards.${field}`)} error={saving.at(field)}>
          <input type="number" inputMode="decimal" min={0} step={STEPS[field] ?? 1} value={terms[field]} data-testid={`award-terms-${field}`} onChange={(event) => set({ [field]: Number(event.target.value) })} />
        </Field>
      ))}
      <Check label={t('awards.noCritical')} checked={terms.noCritical} testId="award-terms-noCritical" onChange={(noCritical) => set({ noCritical })} />
      <Check label={t('awards.agentsVote')} checked={terms.agentsVote} testId="award-terms-agentsVote" onChange={(agentsVote) => set({ agentsVote })} />
      <Check label={t('list.active')} checked={active} testId="award-terms-active" onChange={setActive} />
      <p className="field__hint">{t('awards.scheme-hint')}</p>
    </FormDialog>
  )
}
