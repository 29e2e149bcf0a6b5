import type { ReactElement } from 'react'
import { Field } from './Field'

interface Props {
  label: string
  hint?: string
  /** What no choice means. */
  none: string
  error: string | null
  of: { id: number; name: string }[]
  id: number | null | undefined
  testId?: string
  onChange(id: number | null): void
}

/** One of a list, or none. */
export function Chosen({ label, hint, none, error, of, id, testId, onChange }: Props): ReactElement {
  return (
    <Field label={label} hint={hint} error={error}>
      <select value={id ?? ''} data-testid={testId} onChange={(e) => onChange(e.target.value ? Number(e.target.value) : null)}>
        <option value="">{none}</option>
        {of.map((each) => (
          <option key={each.id} value={each.id}>
            {each.name}
          </option>
        ))}
      </select>
    </Field>
  )
}
