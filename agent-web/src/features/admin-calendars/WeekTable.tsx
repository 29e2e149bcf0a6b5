import { useText } from '../../languages/useText'
import { Button } from '../../ui/Button'
import { Icon } from '../../ui/icons'
import type { CalendarDraft } from '../../wire/api'

type Weekly = CalendarDraft['weekly']
interface Props {
  weekly: Weekly
  error: string | null
  onChange(weekly: Weekly): void
}

const DAYS = [1, 2, 3, 4, 5, 6, 7]

/** The hours of each weekday; a day may have several. */
export function WeekTable({ weekly, error, onChange }: Props) {
  const { t, word } = useText()
  const change = (index: number, part: Partial<Weekly[number]>) => onChange(weekly.map((hours, i) => (i === index ? { ...hours, ...part } : hours)))
  return (
    <fieldset className="whole hours">
      <legend className="field__label">{t('calendars.weekly')}</legend>
      {error && (
        <p className="field__error" role="alert" data-testid="weekly-error">
          <Icon name="warning" size={16} />
          {error}
        </p>
      )}
      {DAYS.map((day) => {
        const name = word('weekday', String(day))
        const own = weekly.map((hours, index) => ({ hours, index })).filter(({ hours }) => hours.day === day)
        return (
          <div key={day} className="hours__day">
            <span className="hours__name">{name}</span>
            <div className="hours__spans">
              {own.length === 0 && <span className="quiet">{t('calendars.is-closed')}</span>}
              {own.map(({ hours, index }) => (
                <span key={index} className="hours__span">
                  <input className="input num" value={hours.from} aria-label={t('calendars.from-of', { day: name })} onChange={(e) => change(index, { from: e.target.value })} />
                  <span aria-hidden="true">–</span>
                  <input className="input num" value={hours.to} aria-label={t('calendars.to-of', { day: name })} data-testid={`to-${day}`} onChange={(e) => change(index, { to: e.target.value })} />
                  <Button kind="plain" icon="close" aria-label={t('calendars.remove-of', { day: name })} onClick={() => onChange(weekly.filter((_, i) => i !== index))} />
                </span>
              ))}
            </div>
            <Button kind="plain" icon="plus" aria-label={t('calendars.add-of', { day: name })} data-testid={`add-${day}`} onClick={() => onChange([...weekly, { day, from: own.length ? '13:30' : '09:00', to: '18:00' }])} />
          </div>
        )
      })}
      <p className="field__hint">{t('calendars.weekly-hint')}</p>
    </fieldset>
  )
}
