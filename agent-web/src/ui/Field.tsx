import { useId, type ReactElement, type ReactNode, cloneElement } from 'react'
import { Icon } from './icons'

interface Props {
  label: ReactNode
  hint?: ReactNode
  error?: string | null | undefined
  wide?: boolean
  children: ReactElement<Record<string, unknown>>
}

/** A label, its control, and what is wrong with it, tied together for those who hear the page. */
export function Field({ label, hint, error, wide, children }: Props) {
  const id = useId()
  const described = [error && `${id}-e`, hint && `${id}-h`].filter(Boolean).join(' ')
  return (
    <div className={wide ? 'field field--wide' : 'field'}>
      <label className="field__label" htmlFor={id}>
        {label}
      </label>
      {cloneElement(children, {
        id,
        className: 'input',
        'aria-invalid': error ? true : undefined,
        'aria-describedby': described || undefined,
      })}
      {error && (
        <p className="field__error" id={`${id}-e`} role="alert">
          <Icon name="warning" size={16} />
          {error}
        </p>
      )}
      {hint && (
        <p className="field__hint" id={`${id}-h`}>
          {hint}
        </p>
      )}
    </div>
  )
}

export function Check({ label, checked, onChange, disabled, testId }: { label: ReactNode; checked: boolean; onChange(on: boolean): void; disabled?: boolean; testId?: string }) {
  return (
    <label className="check">
      <input type="checkbox" checked={checked} disabled={disabled} data-testid={testId} onChange={(e) => onChange(e.target.checked)} />
      <span>{label}</span>
    </label>
  )
}
