import { useText } from '../../languages/useText'
import { Button } from '../../ui/Button'
import { Check, Field } from '../../ui/Field'
import type { Criterion, Scorecard } from '../../wire/api'
import { earlierThan } from './edits'

const KINDS = ['YES_NO', 'SCALE', 'CHOICE', 'TEXT'] as const

interface Props {
  card: Scorecard
  criterion: Criterion
  field: string
  at(field: string): string | null
  onChange(part: Partial<Criterion>): void
  onMove(by: -1 | 1): void
  onRemove(): void
}

/** What is looked at, how it is answered, and the rules around the answer. */
export function CriterionForm({ card, criterion, field, at, onChange, onMove, onRemove }: Props) {
  const { t, word } = useText()
  const scored = criterion.kind !== 'TEXT'
  return (
    <div className="card-criterion" data-testid={`criterion-form-${criterion.id}`}>
      <div className="card-section__head">
        <Field label={t('scorecards.criterion')} error={at(`${field}.title`)} wide>
          <input value={criterion.title} maxLength={200} data-testid={`title-${criterion.id}`} onChange={(event) => onChange({ title: event.target.value })} />
        </Field>
        <Field label={t('scorecards.kind')}>
          <select value={criterion.kind} data-testid={`kind-${criterion.id}`} onChange={(event) => onChange({ kind: event.target.value as Criterion['kind'] })}>
            {KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {word('criterion-kind', kind)}
              </option>
            ))}
          </select>
        </Field>
        {scored && (
          <Field label={t('scorecards.points')} error={at(`${field}.points`)}>
            <input type="number" inputMode="numeric" min={1} max={1000} value={criterion.points} data-testid={`points-${criterion.id}`} onChange={(event) => onChange({ points: Number(event.target.value) })} />
          </Field>
        )}
        {criterion.kind === 'SCALE' && (
          <Field label={t('scorecards.steps')} error={at(`${field}.steps`)}>
            <input type="number" inputMode="numeric" min={2} max={10} value={criterion.steps} onChange={(event) => onChange({ steps: Number(event.target.value) })} />
          </Field>
        )}
        <Button aria-label={t('scorecards.move-up', { name: criterion.title })} onClick={() => onMove(-1)}>
          {t('scorecards.up')}
        </Button>
        <Button aria-label={t('scorecards.move-down', { name: criterion.title })} onClick={() => onMove(1)}>
          {t('scorecards.down')}
        </Button>
        <Button kind="plain" icon="close" aria-label={t('scorecards.remove', { name: criterion.title })} onClick={onRemove} />
      </div>
      <Field label={t('scorecards.guidance')} error={at(`${field}.guidance`)}>
        <textarea rows={2} maxLength={2000} value={criterion.guidance} onChange={(event) => onChange({ guidance: event.target.value })} />
      </Field>
      <Field label={t('scorecards.examples')} hint={t('scorecards.examples-hint')} error={at(`${field}.examples`)}>
        <textarea rows={2} defaultValue={criterion.examples.join('\n')} onChange={(event) => onChange({ examples: event.target.value.split('\n').map((line) => line.trim()).filter(Boolean) })} />
      </Field>
      {criterion.kind === 'CHOICE' && <Options criterion={criterion} error={at(`${field}.options`)} onChange={onChange} />}
      <div className="card-criterion__checks">
        <Check label={t('scorecards.may-not-apply')} checked={criterion.mayNotApply} onChange={(mayNotApply) => onChange({ mayNotApply })} />
        {scored && <Check label={t('scorecards.critical')} checked={criterion.critical} onChange={(critical) => onChange({ critical })} testId={`critical-${criterion.id}`} />}
        {scored && <Check label={t('scorecards.comment-on-fail')} checked={criterion.commentOnFail} onChange={(commentOnFail) => onChange({ commentOnFail })} />}
      </div>
      <WhenAsked card={card} criterion={criterion} error={at(`${field}.when`)} onChange={onChange} />
    </div>
  )
}

function Options({ criterion, error, onChange }: { criterion: Criterion; error: string | null; onChange(part: Partial<Criterion>): void }) {
  const { t } = useText()
  const { options } = criterion
  const set = (n: number, part: Partial<(typeof options)[number]>) => onChange({ options: options.map((option, at) => (at === n ? { ...option, ...part } : option)) })
  return (
    <fieldset className="field">
      <legend className="field__label">{t('scorecards.options')}</legend>
      {options.map((option, n) => (
        <div key={n} className="card-option">
          <input className="input" value={option.label} maxLength={80} aria-label={t('scorecards.option', { number: n + 1 })} onChange={(event) => set(n, { label: event.target.value })} />
          <input className="input" type="number" min={0} max={100} value={option.share} aria-label={t('scorecards.option-share', { number: n + 1 })} onChange={(event) => set(n, { share: Number(event.target.value) })} />
          <span aria-hidden="true">%</span>
          <Button kind="plain" icon="close" disabled={options.length <= 2} aria-label={t('scorecards.remove', { name: option.label })} onClick={() => onChange({ options: options.filter((_, at) => at !== n) })} />
        </div>
      ))}
      {error && <p className="field__error">{error}</p>}
      <Button icon="plus" onClick={() => onChange({ options: [...options, { label: '', share: 0 }] })}>
        {t('scorecards.add-option')}
      </Button>
    </fieldset>
  )
}

function WhenAsked({ card, criterion, error, onChange }: { card: Scorecard; criterion: Criterion; error: string | null; onChange(part: Partial<Criterion>): void }) {
  const { t, word } = useText()
  const earlier = earlierThan(card, criterion.id)
  const { when } = criterion
  if (earlier.length === 0) return null
  const on = earlier.find(({ id }) => id === when?.criterion)
  const answers = on ? (on.kind === 'YES_NO' ? ['yes', 'no'] : on.kind === 'SCALE' ? Array.from({ length: on.steps }, (_, n) => String(n + 1)) : on.options.map(({ label }) => label)) : []
  const choose = (id: string) => {
    const { when: _, ...rest } = criterion
    onChange(id === '' ? { ...rest, when: undefined as never } : { when: { criterion: id, answers: [] } })
  }
  return (
    <div className="card-criterion__when">
      <Field label={t('scorecards.when')} error={error}>
        <select value={when?.criterion ?? ''} onChange={(event) => choose(event.target.value)}>
          <option value="">{t('scorecards.always')}</option>
          {earlier.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </Field>
      {when && (
        <div className="card-criterion__checks" role="group" aria-label={t('scorecards.when-answers')}>
          {answers.map((answer) => (
            <Check
              key={answer}
              label={on?.kind === 'YES_NO' ? word('score', answer) : answer}
              checked={when.answers.includes(answer)}
              onChange={(chosen) => onChange({ when: { ...when, answers: chosen ? [...when.answers, answer] : when.answers.filter((one) => one !== answer) } })}
            />
          ))}
        </div>
      )}
    </div>
  )
}
