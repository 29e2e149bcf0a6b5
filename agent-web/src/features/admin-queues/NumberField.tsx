import { Field } from '../../ui/Field'

interface Props {
  label: string
  hint?: string
  error?: string | null
  testId: string
  /** Null: empty, that is never. */
  value: number | null | undefined
  onChange(value: number | null): void
}

/** A whole number that may be left empty. */
export function NumberField({ label, hint, error, testId, value, onChange }: Props) {
  return (
    <Field label={label} hint={hint} error={error}>
      <input
        type="number"
        inputMode="numeric"
        min={0}
        value={value ?? ''}
        data-testid={testId}
        onChange={(event) => onChange(event.target.value === '' ? null : Number(event.target.value))}
      />
    </Field>
  )
}
