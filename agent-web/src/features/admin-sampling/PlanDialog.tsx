import { useState } from 'react'
import { useText } from '../../languages/useText'
import { Check, Field } from '../../ui/Field'
import { FormDialog } from '../../ui/FormDialog'
import { useSay } from '../../ui/Toasts'
import { useLoaded } from '../../ui/useLoaded'
import { useSaving } from '../../ui/useSaving'
import * as api from '../../wire/api'

const FIELDS = ['name', 'cardId', 'perAgent', 'minSeconds', 'maxSeconds', 'risks', 'reviewers'] as const
const RISKS = ['LONG_HOLD', 'REPEAT_CALLER', 'NEW_STAFF', 'LONG_CALL', 'FLAWED_SOUND', 'DEAD_AIR', 'TALK_OVER', 'SPEECH_RATE'] as const
const LIMITS: Record<(typeof RISKS)[number], number> = { LONG_HOLD: 120, REPEAT_CALLER: 2, NEW_STAFF: 30, LONG_CALL: 600, FLAWED_SOUND: 0, DEAD_AIR: 0, TALK_OVER: 0, SPEECH_RATE: 0 }

const fresh: api.SamplingPlan = { kind: 'RANDOM', period: 'WEEK', cardId: 0, perAgent: 5, queues: [], teams: [], codes: [], minSeconds: 30, maxSeconds: 0, risks: [], reviewers: [] }

const toggled = <T,>(all: readonly T[], one: T, on: boolean) => (on ? [...all, one] : all.filter((other) => other !== one))

export function PlanDialog({ line, onClose, onSaved }: { line: api.SamplingPlanLine | null; onClose(): void; onSaved(): void }) {
  const { t, word } = useText()
  const say = useSay()
  const [name, setName] = useState(line?.name ?? '')
  const [active, setActive] = useState(line?.active ?? true)
  const [plan, setPlan] = useState<api.SamplingPlan>(line?.plan ?? fresh)
  const set = (part: Partial<api.SamplingPlan>) => setPlan((was) => ({ ...was, ...part }))
  const cards = useLoaded('card-choices', api.cardChoices)
  const names = useLoaded('names', (signal) => api.directory(signal))
  const teams = useLoaded('teams', api.teams)
  const saving = useSaving()
  const cardId = plan.cardId || (cards.data?.[0]?.id ?? 0)
  const submit = async () => {
    const saved = await saving.save(() => api.saveSamplingPlan(line?.id ?? null, { name, active, plan: { ...plan, cardId }, version: line?.version ?? 0 }))
    if (!saved) return
    say(t('sampling.saved', { name: saved.name }))
    onSaved()
  }
  const { at } = saving
  const number = (key: 'perAgent' | 'minSeconds' | 'maxSeconds') => (
    <Field label={t(`sampling.${key}`)} hint={t(`sampling.${key}-hint`)} error={at(key)}>
      <input type="number" inputMode="numeric" min={0} value={plan[key]} data-testid={`plan-${key}`} onChange={(event) => set({ [key]: Number(event.target.value) })} />
    </Field>
  )
  return (
    <FormDialog wide title={t(line ? 'sampling.edit-title' : 'sampling.new')} saving={saving} fields={FIELDS} testId="plan" onSave={submit} onClose={onClose}>
      <Field label={t('sampling.name')} error={at('name')}>
        <input value={name} maxLength={80} data-testid="plan-name" onChange={(event) => setName(event.target.value)} />
      </Field>
      <Field label={t('score.card')} error={at('cardId')}>
        <select value={cardId} data-testid="plan-card" onChange={(event) => set({ cardId: Number(event.target.value) })}>
          {cards.data?.map((card) => (
            <option key={card.id} value={card.id}>
              {card.name}
            </option>
          ))}
        </select>
      </Field>
      <Field label={t('sampling.kind')} hint={t(plan.kind === 'RANDOM' ? 'sampling.random-hint' : 'sampling.risk-hint')}>
        <select value={plan.kind} data-testid="plan-kind" onChange={(event) => set({ kind: event.target.value as api.SamplingPlan['kind'], risks: [] })}>
          {(['RANDOM', 'RISK'] as const).map((kind) => (
            <option key={kind} value={kind}>
              {word('sampling-kind', kind)}
            </option>
          ))}
        </select>
      </Field>
      <Field label={t('sampling.period')} hint={t('sampling.period-hint')}>
        <select value={plan.period} data-testid="plan-period" onChange={(event) => set({ period: event.target.value as api.SamplingPlan['period'] })}>
          {(['DAY', 'WEEK', 'MONTH'] as const).map((period) => (
            <option key={period} value={period}>
              {word('sampling-period', period)}
            </option>
          ))}
        </select>
      </Field>
      {number('perAgent')}
      {number('minSeconds')}
      {number('maxSeconds')}
      <div className="field">
        <span className="field__label">{t('list.state')}</span>
        <Check label={t('sampling.active')} checked={active} onChange={setActive} testId="plan-active" />
      </div>
      {plan.kind === 'RISK' && <Risks risks={plan.risks} error={at('risks')} onChange={(risks) => set({ risks })} />}
      <Reviewers reviewers={plan.reviewers} error={at('reviewers')} onChange={(reviewers) => set({ reviewers })} />
      <Choices label={t('sampling.queues')} of={names.data?.queues ?? []} chosen={plan.queues} onChange={(id, on) => set({ queues: toggled(plan.queues, id, on) })} />
      <Choices label={t('sampling.teams')} of={teams.data?.items ?? []} chosen={plan.teams} onChange={(id, on) => set({ teams: toggled(plan.teams, id, on) })} />
      <Codes chosen={plan.codes} onChange={(code, on) => set({ codes: toggled(plan.codes, code, on) })} />
    </FormDialog>
  )
}

function Risks({ risks, error, onChange }: { risks: api.SamplingPlan['risks']; error: string | null; onChange(risks: api.SamplingPlan['risks']): void }) {
  const { t, word } = useText()
  return (
    <fieldset className="field whole">
      <legend className="field__label">{t('sampling.risks')}</legend>
      {error && <p className="field__error">{error}</p>}
      {RISKS.map((kind) => {
        const risk = risks.find((one) => one.kind === kind)
        const others = risks.filter((one) => one.kind !== kind)
        return (
          <div key={kind} className="plan-line">
            <Check label={word('sampling-risk', kind)} checked={risk !== undefined} onChange={(on) => onChange(on ? [...others, { kind, limit: LIMITS[kind] }] : others)} testId={`risk-${kind}`} />
            {risk && LIMITS[kind] > 0 && (
              <input className="input" type="number" min={1} aria-label={t('sampling.limit', { risk: word('sampling-risk', kind) })} value={risk.limit} onChange={(event) => onChange([...others, { kind, limit: Number(event.target.value) }])} />
            )}
          </div>
        )
      })}
    </fieldset>
  )
}

function Reviewers({ reviewers, error, onChange }: { reviewers: api.SamplingPlan['reviewers']; error: string | null; onChange(reviewers: api.SamplingPlan['reviewers']): void }) {
  const { t, word } = useText()
  const users = useLoaded('users', api.users)
  const may = (users.data?.items ?? []).filter(({ role, active }) => active && role !== 'AGENT')
  return (
    <fieldset className="field whole">
      <legend className="field__label">{t('sampling.reviewers')}</legend>
      <p className="field__hint">{t('sampling.reviewers-hint')}</p>
      {error && <p className="field__error">{error}</p>}
      {may.map(({ id, displayName, role }) => {
        const chosen = reviewers.find((one) => one.id === id)
        const others = reviewers.filter((one) => one.id !== id)
        return (
          <div key={id} className="plan-line">
            <Check label={`${displayName} (${word('role', role)})`} checked={chosen !== undefined} onChange={(on) => onChange(on ? [...others, { id, share: 1 }] : others)} testId={`reviewer-${id}`} />
            {chosen && (
              <input className="input" type="number" min={1} max={100} aria-label={t('sampling.share', { name: displayName })} value={chosen.share} onChange={(event) => onChange([...others, { id, share: Number(event.target.value) }])} />
            )}
          </div>
        )
      })}
    </fieldset>
  )
}

function Choices({ label, of, chosen, onChange }: { label: string; of: readonly { id: number; name: string }[]; chosen: readonly number[]; onChange(id: number, on: boolean): void }) {
  const { t } = useText()
  if (of.length === 0) return null
  return (
    <fieldset className="field">
      <legend className="field__label">{label}</legend>
      <p className="field__hint">{t('sampling.none-is-all')}</p>
      {of.map(({ id, name }) => (
        <Check key={id} label={name} checked={chosen.includes(id)} onChange={(on) => onChange(id, on)} />
      ))}
    </fieldset>
  )
}

function Codes({ chosen, onChange }: { chosen: readonly string[]; onChange(code: string, on: boolean): void }) {
  const { t, language } = useText()
  const codes = useLoaded('wrap-up-codes', api.wrapUpCodes)
  if (!codes.data?.length) return null
  return (
    <fieldset className="field">
      <legend className="field__label">{t('sampling.codes')}</legend>
      <p className="field__hint">{t('sampling.none-is-all')}</p>
      {codes.data.filter(({ leaf }) => leaf).map((code) => (
        <Check key={code.code} label={language === 'zh-CN' ? code.nameZh : code.nameEn} checked={chosen.includes(code.code)} onChange={(on) => onChange(code.code, on)} />
      ))}
    </fieldset>
  )
}
