import { useState } from 'react'
import { useText } from '../../languages/useText'
import { Button } from '../../ui/Button'
import { Icon } from '../../ui/icons'
import * as api from '../../wire/api'

type Days = api.CalendarDraft['days']
interface Props {
  days: Days
  error: string | null
  onChange(days: Days): void
}

const YEAR = 2026

/** Holidays, days worked instead, days with hours of their own. */
export function SpecialDays({ days, error, onChange }: Props) {
  const { t, word, why } = useText()
  const [failure, setFailure] = useState<string | null>(null)
  const sorted = days.map((day, index) => ({ day, index })).toSorted((a, b) => a.day.date.localeCompare(b.day.date))
  const change = (index: number, part: Partial<Days[number]>) => onChange(days.map((day, i) => (i === index ? { ...day, ...part } : day)))
  const holidays = async () => {
    try {
      const offered = await api.holidays(YEAR)
      const known = new Set(days.map(({ date }) => date))
      onChange([...days, ...offered.days.filter(({ date }) => !known.has(date))])
      setFailure(null)
    } catch (reason) {
      setFailure(why(reason))
    }
  }
  return (
    <fieldset className="whole hours">
      <legend className="field__label">{t('calendars.special-days')}</legend>
      {(error ?? failure) && (
        <p className="field__error" role="alert">
          <Icon name="warning" size={16} />
          {error ?? failure}
        </p>
      )}
      <div className="hours__tools">
        <Button icon="plus" data-testid="day-add" onClick={() => onChange([...days, { date: '', name: '', like: 0, hours: [] }])}>
          {t('calendars.add-day')}
        </Button>
        <Button icon="plus" data-testid="holidays-add" onClick={() => void holidays()}>
          {t('calendars.add-holidays', { year: YEAR })}
        </Button>
      </div>
      <p className="field__hint">{t('calendars.holidays-hint')}</p>
      {sorted.map(({ day, index }) => (
        <div key={index} className="hours__special" data-testid="special-day">
          <input type="date" className="input" value={day.date} aria-label={t('calendars.date')} onChange={(e) => change(index, { date: e.target.value })} />
          <input className="input" value={day.name} maxLength={60} aria-label={t('calendars.day-name')} onChange={(e) => change(index, { name: e.target.value })} />
          <select
            className="input"
            value={day.like > 0 ? String(day.like) : day.hours.length > 0 ? 'hours' : 'closed'}
            aria-label={t('calendars.day-kind')}
            onChange={(e) => {
              const kind = e.target.value
              if (kind === 'closed') change(index, { like: 0, hours: [] })
              else if (kind === 'hours') change(index, { like: 0, hours: [{ from: '09:00', to: '12:00' }] })
              else change(index, { like: Number(kind), hours: [] })
            }}
          >
            <option value="closed">{t('calendars.is-closed')}</option>
            <option value="hours">{t('calendars.own-hours')}</option>
            {[1, 2, 3, 4, 5, 6, 7].map((weekday) => (
              <option key={weekday} value={weekday}>
                {t('calendars.like', { day: word('weekday', String(weekday)) })}
              </option>
            ))}
          </select>
          <span className="hours__spans">
            {day.hours.map((hours, n) => {
              const set = (part: Partial<typeof hours>) => change(index, { hours: day.hours.map((was, i) => (i === n ? { ...was, ...part } : was)) })
              return (
                <span key={n} className="hours__span">
                  <input className="input num" value={hours.from} aria-label={t('calendars.from-of', { day: day.date })} onChange={(e) => set({ from: e.target.value })} />
                  <span aria-hidden="true">–</span>
                  <input className="input num" value={hours.to} aria-label={t('calendars.to-of', { day: day.date })} onChange={(e) => set({ to: e.target.value })} />
                </span>
              )
            })}
            {day.hours.length > 0 && (
              <Button kind="plain" icon="plus" aria-label={t('calendars.add-of', { day: day.date })} onClick={() => change(index, { hours: [...day.hours, { from: '13:30', to: '18:00' }] })} />
            )}
          </span>
          <Button kind="plain" icon="close" aria-label={t('calendars.remove-of', { day: day.date || t('calendars.date') })} onClick={() => onChange(days.filter((_, i) => i !== index))} />
        </div>
      ))}
    </fieldset>
  )
}
