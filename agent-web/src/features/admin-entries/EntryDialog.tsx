import { useState } from 'react'
import { useText } from '../../languages/useText'
import { Chosen } from '../../ui/Chosen'
import { Check, Field } from '../../ui/Field'
import { FormDialog } from '../../ui/FormDialog'
import { linesOf } from '../../ui/linesOf'
import { useSay } from '../../ui/Toasts'
import { useSaving } from '../../ui/useSaving'
import * as api from '../../wire/api'
import type { Choices } from './EntriesPage'

interface Props {
  entry: api.EntryPoint | null
  choices: Choices
  onClose(): void
  onSaved(): void
}

const FIELDS = ['name', 'numbers', 'language', 'calendar', 'greeting', 'flow', 'queue', 'closedPrompt', 'voicemail', 'callback'] as const
const fresh: api.EntryDraft = { name: '', numbers: [], language: 'zh-CN', active: true, calendar: null, greeting: null, flow: null, queue: null, closedPrompt: null, voicemail: null, callback: null, version: 0 }

export function EntryDialog({ entry, choices, onClose, onSaved }: Props) {
  const { t } = useText()
  const say = useSay()
  const [draft, setDraft] = useState<api.EntryDraft>(() => entry?.settings ?? fresh)
  const [numbers, setNumbers] = useState(draft.numbers.join('\n'))
  const saving = useSaving()
  const { save, at } = saving
  const set = (part: Partial<api.EntryDraft>) => setDraft((was) => ({ ...was, ...part }))
  const queues = choices.queues.filter(({ active }) => active).map(({ id, name }) => ({ id, name }))
  const calendars = choices.calendars.map(({ id, settings }) => ({ id, name: settings.name }))
  const flows = choices.flows.filter(({ published }) => published != null)

  const submit = async () => {
    const saved = await save(() => api.saveEntry(entry?.id ?? null, { ...draft, numbers: linesOf(numbers) }))
    if (!saved) return
    say(t('entries.saved', { name: saved.settings.name }))
    onSaved()
  }
  const target = draft.flow != null ? `f${draft.flow}` : draft.queue != null ? `q${draft.queue}` : ''
  return (
    <FormDialog
      wide
      title={t(entry ? 'entries.edit-title' : 'entries.new')}
      saving={saving}
      fields={FIELDS}
      testId="entry"
      onSave={submit}
      onClose={onClose}
    >
      <Field label={t('entries.name')} error={at('name')}>
        <input value={draft.name} maxLength={60} data-testid="entry-name" onChange={(e) => set({ name: e.target.value })} />
      </Field>
      <div className="field">
        <span className="field__label">{t('entries.state')}</span>
        <Check label={t('entries.takes-calls')} checked={draft.active} onChange={(active) => set({ active })} />
      </div>
      <Field label={t('entries.numbers')} hint={t('entries.numbers-hint')} error={at('numbers')}>
        <textarea rows={2} value={numbers} data-testid="entry-numbers" onChange={(e) => setNumbers(e.target.value)} />
      </Field>
      <Field label={t('entries.language')} error={at('language')}>
        <select value={draft.language} onChange={(e) => set({ language: e.target.value })}>
          <option value="zh-CN">{t('prompts.chinese')}</option>
          <option value="en">{t('prompts.english')}</option>
        </select>
      </Field>
      <Chosen label={t('entries.greeting')} error={at('greeting')} none={t('entries.no-greeting')} of={choices.prompts} id={draft.greeting} onChange={(greeting) => set({ greeting })} />
      <Field label={t('entries.leads-to')} error={at('flow') ?? at('queue')}>
        <select
          value={target}
          data-testid="entry-target"
          onChange={(e) => {
            const id = Number(e.target.value.slice(1))
            set(e.target.value.startsWith('f') ? { flow: id, queue: null } : e.target.value ? { flow: null, queue: id } : { flow: null, queue: null })
          }}
        >
          <option value="">{t('ui.choose')}</option>
          {flows.map(({ id, name }) => (
            <option key={`f${id}`} value={`f${id}`}>
              {t('entries.to-flow', { name })}
            </option>
          ))}
          {queues.map(({ id, name }) => (
            <option key={`q${id}`} value={`q${id}`}>
              {t('entries.to-queue', { name })}
            </option>
          ))}
        </select>
      </Field>
      <Chosen label={t('entries.hours')} error={at('calendar')} none={t('entries.always')} of={calendars} id={draft.calendar} onChange={(calendar) => set(calendar === null ? { calendar, callback: null } : { calendar })} />
      <span />
      {draft.calendar != null && (
        <>
          <Chosen label={t('entries.closed-prompt')} error={at('closedPrompt')} none={t('ui.choose')} of={choices.prompts} id={draft.closedPrompt} onChange={(closedPrompt) => set({ closedPrompt })} />
          <Chosen label={t('entries.after-closed')} hint={t('entries.voicemail-hint')} error={at('voicemail')} none={t('entries.then-end')} of={queues.map(({ id, name }) => ({ id, name: t('entries.then-voicemail', { name }) }))} id={draft.voicemail} onChange={(voicemail) => set({ voicemail })} />
          <Chosen label={t('entries.callback')} hint={t('entries.callback-hint')} error={at('callback')} none={t('entries.no-callback')} of={queues} id={draft.callback} onChange={(callback) => set({ callback })} />
        </>
      )}
    </FormDialog>
  )
}
