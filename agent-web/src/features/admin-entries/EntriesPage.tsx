import { useState } from 'react'
import { useText } from '../../languages/useText'
import { Button } from '../../ui/Button'
import { ListScreen, type ListColumn } from '../../ui/ListScreen'
import { ActivePill } from '../../ui/parts'
import { useLoaded } from '../../ui/useLoaded'
import * as api from '../../wire/api'
import { EntryDialog } from './EntryDialog'

/** What an entry point can lead to, by name. */
export interface Choices {
  prompts: api.Prompt[]
  calendars: api.CalendarLine[]
  flows: api.Flow[]
  queues: api.AdminQueue[]
}

async function loadAll(): Promise<{ items: api.EntryPoint[]; choices: Choices }> {
  const [entries, prompts, calendars, flows, queues] = await Promise.all([api.entries(), api.prompts(), api.calendars(), api.flows(), api.queues()])
  return { items: entries.items, choices: { prompts: prompts.items, calendars: calendars.items, flows: flows.items, queues: queues.items } }
}

export default function EntriesPage() {
  const { t } = useText()
  const entries = useLoaded('entries', loadAll)
  const [edited, setEdited] = useState<api.EntryPoint | 'new' | null>(null)
  const choices = entries.data?.choices
  const queue = (id: number | null | undefined) => choices?.queues.find((each) => each.id === id)?.name ?? ''
  const leads = ({ flow, queue: direct }: api.EntryDraft) =>
    flow == null ? queue(direct) : t('entries.to-flow', { name: choices?.flows.find((each) => each.id === flow)?.name ?? '' })
  const hours = ({ calendar }: api.EntryDraft) => choices?.calendars.find(({ id }) => id === calendar)?.settings.name ?? t('entries.always')
  const closed = ({ calendar, voicemail }: api.EntryDraft) =>
    calendar == null ? t('ui.none') : voicemail == null ? t('entries.then-end') : t('entries.then-voicemail', { name: queue(voicemail) })
  const columns: ListColumn<api.EntryPoint>[] = [
    { name: 'name', title: t('entries.name'), cell: ({ settings }) => settings.name, sortBy: ({ settings }) => settings.name },
    { name: 'numbers', title: t('entries.numbers'), cell: ({ settings }) => <span className="num">{settings.numbers.join(', ')}</span> },
    { name: 'hours', title: t('entries.hours'), cell: ({ settings }) => hours(settings), sortBy: ({ settings }) => hours(settings) },
    { name: 'leads', title: t('entries.leads-to'), cell: ({ settings }) => leads(settings), sortBy: ({ settings }) => leads(settings) },
    { name: 'closed', title: t('entries.closed'), cell: ({ settings }) => closed(settings) },
    { name: 'active', title: t('entries.state'), cell: ({ settings }) => <ActivePill active={settings.active} /> },
  ]
  return (
    <>
      <ListScreen
        title={t('nav.entries')}
        icon="in"
        loaded={entries}
        columns={columns}
        idOf={(entry) => entry.id}
        nameOf={(entry) => entry.settings.name}
        textsOf={({ settings }) => [settings.name, leads(settings), ...settings.numbers]}
        searchLabel={t('entries.search')}
        isActive={(entry) => entry.settings.active}
        exchange="entries"
        tools={
          <Button kind="main" icon="plus" data-testid="entry-new" disabled={!choices} onClick={() => setEdited('new')}>
            {t('entries.new')}
          </Button>
        }
        emptyTitle={t('entries.empty')}
        emptyHint={t('entries.empty-hint')}
        testId="entry"
        onOpen={setEdited}
      />
      {edited && choices && (
        <EntryDialog
          entry={edited === 'new' ? null : edited}
          choices={choices}
          onClose={() => setEdited(null)}
          onSaved={() => {
            setEdited(null)
            entries.reload()
          }}
        />
      )}
    </>
  )
}
