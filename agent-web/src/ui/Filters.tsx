import type { ReactNode } from 'react'
import { useText } from '../languages/useText'
import { Field } from './Field'

/** The line of filters above a list: they work as one chooses, nothing is sent. */
export function Filters({ children }: { children: ReactNode }) {
  return (
    <form className="filters" role="search" onSubmit={(event) => event.preventDefault()}>
      {children}
    </form>
  )
}

interface ChoiceProps {
  label: string
  /** Empty for all. */
  value: string
  of: readonly { value: string; label: string }[]
  testId?: string
  onChange(value: string): void
}

/** One of a few, or all of them. */
export function ChoiceFilter({ label, value, of, testId, onChange }: ChoiceProps) {
  const { t } = useText()
  return (
    <Field label={label}>
      <select value={value} data-testid={testId} onChange={(event) => onChange(event.target.value)}>
        <option value="">{t('list.all')}</option>
        {of.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </Field>
  )
}

/** Days as the fields have them; an empty one is no limit. */
export interface Days {
  fromDay: string
  toDay: string
}

export function DayFilters({ fromDay, toDay, onChange }: Days & { onChange(days: Partial<Days>): void }) {
  const { t } = useText()
  return (
    <>
      <Field label={t('filter.from')}>
        <input type="date" value={fromDay} max={toDay} onChange={(event) => onChange({ fromDay: event.target.value })} />
      </Field>
      <Field label={t('filter.to')}>
        <input type="date" value={toDay} min={fromDay} onChange={(event) => onChange({ toDay: event.target.value })} />
      </Field>
    </>
  )
}

/** @param whole this person sees numbers masked, and finds them by their end or whole */
export function NumberFilter({ value, whole, onChange }: { value: string; whole: boolean; onChange(number: string): void }) {
  const { t } = useText()
  return (
    <Field label={t('filter.number')} wide>
      <input type="search" inputMode="tel" placeholder={t(whole ? 'filter.whole-number-hint' : 'filter.number-hint')} value={value} onChange={(event) => onChange(event.target.value)} />
    </Field>
  )
}
