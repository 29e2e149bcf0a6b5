import { useText } from '../languages/useText'
import type { ScriptQuestion as Question } from '../wire/api'
import { Field } from './Field'
import { Icon } from './icons'

interface Props {
  question: Question
  values: string[]
  error: string | null
  disabled: boolean
  onChange(values: string[]): void
}

/** One question of a script with the control that fits its answer. */
export function ScriptQuestion({ question, values, error, disabled, onChange }: Props) {
  const { t } = useText()
  const label = question.required ? t('script.required', { label: question.label }) : question.label
  const value = values[0] ?? ''
  const testid = `question-${question.id}`
  const set = (text: string) => onChange(text === '' ? [] : [text])
  switch (question.type) {
    case 'TEXT':
      return (
        <Field label={label} error={error}>
          <textarea rows={2} maxLength={2000} value={value} disabled={disabled} data-testid={testid} onChange={(event) => set(event.target.value)} />
        </Field>
      )
    case 'NUMBER':
      return (
        <Field label={label} error={error}>
          <input inputMode="decimal" maxLength={30} value={value} disabled={disabled} data-testid={testid} onChange={(event) => set(event.target.value)} />
        </Field>
      )
    case 'DATE':
      return (
        <Field label={label} error={error}>
          <input type="date" min="1900-01-01" max="2200-12-31" value={value} disabled={disabled} data-testid={testid} onChange={(event) => set(event.target.value)} />
        </Field>
      )
    case 'CHOICE':
    case 'YES_NO':
    case 'MULTIPLE_CHOICE': {
      const many = question.type === 'MULTIPLE_CHOICE'
      const toggle = (choice: string) => (values.includes(choice) ? values.filter((one) => one !== choice) : [...values, choice])
      const name = (choice: string) => (question.type === 'YES_NO' ? t(choice === 'yes' ? 'ui.yes' : 'ui.no') : choice)
      return (
        <fieldset className="script-choices" aria-invalid={error ? true : undefined} data-testid={testid}>
          <legend className="field__label">{label}</legend>
          {question.choices.map((choice, at) => (
            <label key={choice} className="check">
              <input type={many ? 'checkbox' : 'radio'} name={question.id} checked={values.includes(choice)} disabled={disabled} data-testid={`${testid}-${at}`} onChange={() => onChange(many ? toggle(choice) : [choice])} />
              <span>{name(choice)}</span>
            </label>
          ))}
          {error && (
            <p className="field__error" role="alert">
              <Icon name="warning" size={16} />
              {error}
            </p>
          )}
        </fieldset>
      )
    }
  }
}
