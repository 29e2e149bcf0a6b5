import { useState } from 'react'
import { useText } from '../../languages/useText'
import { Button } from '../../ui/Button'
import { Empty, Failed, Pill, Waiting } from '../../ui/parts'
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

async function loadAll(): Promise<{ entries: api.EntryPoint[]; choices: Choices }> {
  const [entries, prompts, calendars, flows, queues] = await Promise.all([api.entries(), api.prompts(), api.calendars(), api.flows(), api.queues()])
  return { entries: entries.items, choices: { prompts: prompts.items, calendars: calendars.items, flows: flows.items, queues: queues.items } }
}

export default function EntriesPage() {
  const { t } = useText()
  const { data, failure, loading, reload } = useLoaded('entries', loadAll)
  const [edited, setEdited] = useState<api.EntryPoint | 'new' | null>(null)
  return (
    <div className="page">
      <div className="page__head">
        <h1>{t('nav.entries')}</h1>
        <Button kind="main" icon="plus" data-testid="entry-new" disabled={!data} onClick={() => setEdited('new')}>
          {t('entries.new')}
        </Button>
      </div>
      {failure && <Failed slug={failure.slug} params={failure.params} onRetry={reload} />}
      <section className="panel page__grow" aria-busy={loading}>
        {data === null ? (
          loading && <Waiting />
        ) : data.entries.length === 0 ? (
          <Empty icon="in" title={t('entries.empty')}>
            {t('entries.empty-hint')}
          </Empty>
        ) : (
          <EntryTable entries={data.entries} choices={data.choices} onEdit={setEdited} />
        )}
      </section>
      {edited && data && (
        <EntryDialog
          entry={edited === 'new' ? null : edited}
          choices={data.choices}
          onClose={() => setEdited(null)}
          onSaved={() => {
            setEdited(null)
            reload()
          }}
        />
      )}
    </div>
  )
}

function EntryTable({ entries, choices, onEdit }: { entries: api.EntryPoint[]; choices: Choices; onEdit(entry: api.EntryPoint): void }) {
  const { t } = useText()
  const queue = (id: number | null | undefined) => choices.queues.find((each) => each.id === id)?.name
  const leads = ({ flow, queue: direct }: api.EntryDraft) =>
    flow == null ? queue(direct) : t('entries.to-flow', { name: choices.flows.find((each) => each.id === flow)?.name ?? '' })
  return (
    <div className="table-box" tabIndex={0} role="region" aria-label={t('nav.entries')}>
      <table className="table">
        <thead>
          <tr>
            <th>{t('entries.name')}</th>
            <th>{t('entries.numbers')}</th>
            <th>{t('entries.hours')}</th>
            <th>{t('entries.leads-to')}</th>
            <th>{t('entries.closed')}</th>
            <th>{t('entries.state')}</th>
            <th className="right">{t('ui.edit')}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => {
            const s = entry.settings
            return (
              <tr key={entry.id} data-testid="entry-row">
                <td>{s.name}</td>
                <td className="num">{s.numbers.join(', ')}</td>
                <td>{choices.calendars.find(({ id }) => id === s.calendar)?.settings.name ?? t('entries.always')}</td>
                <td>{leads(s)}</td>
                <td>{s.calendar == null ? t('ui.none') : s.voicemail == null ? t('entries.then-end') : t('entries.then-voicemail', { name: queue(s.voicemail) ?? '' })}</td>
                <td>
                  <Pill tone={s.active ? 'ready' : 'off'}>{t(s.active ? 'entries.is-active' : 'entries.is-inactive')}</Pill>
                </td>
                <td className="right">
                  <Button aria-label={t('entries.edit', { name: s.name })} data-testid="entry-edit" onClick={() => onEdit(entry)}>
                    {t('ui.edit')}
                  </Button>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
