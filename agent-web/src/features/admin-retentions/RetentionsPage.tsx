import { useState } from 'react'
import { useText } from '../../languages/useText'
import { Button } from '../../ui/Button'
import { ListScreen, type ListColumn } from '../../ui/ListScreen'
import { useLoaded } from '../../ui/useLoaded'
import * as api from '../../wire/api'
import { RetentionDialog } from './RetentionDialog'

/** How recordings are coded and how long they are kept, by class. */
export default function RetentionsPage() {
  const { t, word } = useText()
  const classes = useLoaded('retentions', api.retentions)
  const queues = useLoaded('retention-queues', api.queues)
  const [edited, setEdited] = useState<api.Retention | 'new' | null>(null)
  const nameOf = (id: number) => queues.data?.items.find((queue) => queue.id === id)?.name ?? `#${id}`
  const columns: ListColumn<api.Retention>[] = [
    { name: 'name', title: t('retentions.name'), cell: ({ settings }) => settings.name, sortBy: ({ settings }) => settings.name },
    { name: 'format', title: t('retentions.format'), cell: ({ settings }) => word('sound-format', settings.format), sortBy: ({ settings }) => settings.format },
    { name: 'least', title: t('retentions.least'), cell: ({ settings }) => t('retentions.days', { days: settings.leastDays }), sortBy: ({ settings }) => settings.leastDays, right: true },
    {
      name: 'most',
      title: t('retentions.most'),
      cell: ({ settings }) => (settings.mostDays == null ? t('retentions.for-ever') : t('retentions.days', { days: settings.mostDays })),
      sortBy: ({ settings }) => settings.mostDays ?? Infinity,
      right: true,
    },
    { name: 'full', title: t('retentions.full-disk'), cell: ({ settings }) => word('full-disk', settings.fullDisk), sortBy: ({ settings }) => settings.fullDisk },
    { name: 'queues', title: t('retentions.queues'), cell: ({ settings }) => settings.queues.map(nameOf).join(', ') || t('ui.none') },
    { name: 'recordings', title: t('retentions.recordings'), cell: ({ recordings }) => recordings, sortBy: ({ recordings }) => recordings, right: true },
  ]
  return (
    <>
      <ListScreen
        title={t('nav.retentions')}
        icon="recordings"
        about={t('retentions.about')}
        loaded={classes}
        columns={columns}
        idOf={({ id }) => String(id)}
        nameOf={({ settings }) => settings.name}
        textsOf={({ settings }) => [settings.name, ...settings.queues.map(nameOf)]}
        searchLabel={t('retentions.search')}
        tools={
          <Button kind="main" icon="plus" data-testid="retention-new" onClick={() => setEdited('new')}>
            {t('retentions.new')}
          </Button>
        }
        emptyTitle={t('list.nothing-found')}
        emptyHint={t('list.nothing-found-hint')}
        testId="retention"
        onOpen={setEdited}
      />
      {edited && (
        <RetentionDialog
          retention={edited === 'new' ? null : edited}
          queues={queues.data?.items ?? []}
          onClose={() => setEdited(null)}
          onSaved={() => {
            setEdited(null)
            classes.reload()
          }}
        />
      )}
    </>
  )
}
