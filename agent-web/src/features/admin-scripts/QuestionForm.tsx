import { useText } from '../../languages/useText'
import { Button } from '../../ui/Button'
import { Check, Field } from '../../ui/Field'
import type { ScriptQuestion } from '../../wire/api'

const TYPES: ScriptQuestion['type'][] = ['TEXT', 'NUMBER', 'DATE', 'CHOICE', 'MULTIPLE_CHOICE', 'YES_NO']

interface Props {
  question: ScriptQuestion
  field: string
  at(field: string): string | null
  onChange(part: Partial<ScriptQuestion>): void
  onRemove(): void
}

export function QuestionForm({ question, field, at, onChange, onRemove }: Props) {
  const { t, word } = useText()
  const listed = question.type === 'CHOICE' || question.type === 'MULTIPLE_CHOICE'
  return (
    <div className="question-form" data-testid={`question-form-${question.id}`}>
      <div className="question-form__line">
        <Field label={t('scripts.question')} error={at(`${field}.label`)} wide>
          <input value={question.label} maxLength={200} data-testid={`question-label-${question.id}`} onChange={(event) => onChange({ label: event.target.value })} />
        </Field>
        <Field label={t('scripts.answer-type')}>
          <select value={question.type} data-testid={`question-type-${question.id}`} onChange={(event) => onChange({ type: event.target.value as ScriptQuestion['type'] })}>
            {TYPES.map((type) => (
              <option key={type} value={type}>
                {word('answer-type', type)}
              </option>
            ))}
          </select>
        </Field>
        <Button kind="plain" icon="close" aria-label={t('scripts.remove-question', { label: question.label })} onClick={onRemove} />
      </div>
      {listed && (
        <Field label={t('scripts.choices')} hint={t('scripts.choices-hint')} error={at(`${field}.choices`)}>
          <textarea
            rows={3}
            defaultValue={question.choices.join('\n')}
            data-testid={`question-choices-${question.id}`}
            onChange={(event) => onChange({ choices: event.target.value.split('\n').map((line) => line.trim()).filter((line) => line !== '') })}
          />
        </Field>
      )}
      <Check label={t('scripts.is-required')} checked={question.required} onChange={(required) => onChange({ required })} />
    </div>
  )
}
