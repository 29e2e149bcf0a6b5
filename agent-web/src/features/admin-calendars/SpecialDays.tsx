import { useState } from 'react'
import { useText } from '../../languages/useText'
import { Button } from '../../ui/Button'
import { Icon } from '../../ui/icons'
import { useLoaded } from '../../ui/useLoaded'
import * as api from '../../wire/api'
import { byDate, type Days } from './days'

interface Props {
  days: Days
  error: string | null
  /** Told how the days change, not what they become: holidays come later than what is typed meanwhile. */
  onChange(change: (was: Days) => Days): void
}

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7]

/** Holidays, days worked instead, days with hours of their own. They keep their places while they are typed. */
export function SpecialDays({ days, error, onChange }: Props) {
  const { t, word, why } = useText()
  const [failure, setFailure] = useState<string | null>(null)
  // Which years are known is the server's word; any year's answer tells.
  const years = useLoaded('holiday-years', () => api.holidays(new Date().getFullYear())).data?.years ?? []
  const change = (index: number, part: Partial<Days[number]>) => onChange((was) => was.map((day, i) => (i === index ? { ...day, ...part } : day)))
  const holidays = async (year: number) => {
    setFailure(null)
    try {
      const offered = await api.holidays(year)
      onChange((was) => byDate([...was, ...offered.days.filter(({ date }) => !was.some((day) => day.date === date))]))
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
        <Button icon="plus" data-testid="day-add" onClick={() => onChange((was) => [...was, { date: '', name: '', like: 0, hours: [] }])}>
          {t('calendars.add-day')}
        </Button>
        {years.map((year) => (
          <Button key={year} icon="plus" data-testid={`holidays-add-${year}`} onClick={() => void holidays(year)}>
            {t('calendars.add-holidays', { year })}
          </Button>
        ))}
      </div>
      <p className="field__hint">{t('calendars.holidays-hint')}</p>
      {days.map((day, index) => (
        <div key={index} className="hours__special" data-testid="special-day">
          <input type="date" className="input" autoFocus={day.date === ''} value={day.date} aria-label={t('calendars.date')} onChange={(e) => change(index, { date: e.target.value })} />
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
            {WEEKDAYS.map((weekday) => (
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
                  {day.hours.length > 1 && (
                    <Button kind="plain" icon="close" aria-label={t('calendars.remove-of', { day: `${day.date} ${hours.from}–${hours.to}` })} data-testid={`span-remove-${n}`} onClick={() => change(index, { hours: day.hours.filter((_, i) => i !== n) })} />
                  )}
                </span>
              )
            })}
            {day.hours.length > 0 && (
              <Button kind="plain" icon="plus" aria-label={t('calendars.add-of', { day: day.date })} onClick={() => change(index, { hours: [...day.hours, { from: '13:30', to: '18:00' }] })} />
            )}
          </span>
          <Button kind="plain" icon="close" aria-label={t('calendars.remove-day', { day: [day.date || t('calendars.date'), day.name].join(' ') })} data-testid="day-remove" onClick={() => onChange((was) => was.filter((_, i) => i !== index))} />
        </div>
      ))}
    </fieldset>
  )
}
