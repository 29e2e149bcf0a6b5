import { useState } from 'react'
import { useText } from '../../languages/useText'
import { Field } from '../../ui/Field'
import { FormDialog } from '../../ui/FormDialog'
import { useSay } from '../../ui/Toasts'
import { useSaving } from '../../ui/useSaving'
import * as api from '../../wire/api'
import { byDate } from './days'
import { SpecialDays } from './SpecialDays'
import { WeekTable } from './WeekTable'

interface Props {
  calendar: api.CalendarLine | null
  onClose(): void
  onSaved(): void
}

const FIELDS = ['name', 'zone', 'weekly', 'days'] as const
const ZONES = Intl.supportedValuesOf('timeZone')
const WORK: api.CalendarDraft['weekly'] = [1, 2, 3, 4, 5].map((day) => ({ day, from: '09:00', to: '18:00' }))
const fresh = (): api.CalendarDraft => ({ name: '', zone: Intl.DateTimeFormat().resolvedOptions().timeZone, weekly: WORK, days: [], version: 0 })

export function CalendarDialog({ calendar, onClose, onSaved }: Props) {
  const { t, word } = useText()
  const say = useSay()
  const [draft, setDraft] = useState<api.CalendarDraft>(() => (calendar ? { ...calendar.settings, days: byDate(calendar.settings.days) } : fresh()))
  const saving = useSaving()
  const { save, at, params } = saving
  const set = (part: Partial<api.CalendarDraft>) => setDraft((was) => ({ ...was, ...part }))

  const submit = async () => {
    const saved = await save(() => api.saveCalendar(calendar?.id ?? null, draft))
    if (!saved) return
    say(t('calendars.saved', { name: saved.settings.name }))
    onSaved()
  }
  const weekly = at('weekly')
  return (
    <FormDialog
      wide
      title={t(calendar ? 'calendars.edit-title' : 'calendars.new')}
      saving={saving}
      fields={FIELDS}
      testId="calendar"
      onSave={submit}
      onClose={onClose}
    >
      <Field label={t('calendars.name')} error={at('name')}>
        <input value={draft.name} maxLength={60} data-testid="calendar-name" onChange={(e) => set({ name: e.target.value })} />
      </Field>
      <Field label={t('calendars.zone')} hint={t('calendars.zone-hint')} error={at('zone')}>
        <input value={draft.zone} list="time-zones" autoComplete="off" data-testid="calendar-zone" onChange={(e) => set({ zone: e.target.value })} />
      </Field>
      <datalist id="time-zones">
        {ZONES.map((zone) => (
          <option key={zone}>{zone}</option>
        ))}
      </datalist>
      <WeekTable weekly={draft.weekly} error={weekly && (params.day ? `${word('weekday', String(params.day))}: ${weekly}` : weekly)} onChange={(next) => set({ weekly: next })} />
      <SpecialDays days={draft.days} error={at('days')} onChange={(change) => setDraft((was) => ({ ...was, days: change(was.days) }))} />
    </FormDialog>
  )
}
