import { useState } from 'react'
import { useText } from '../../languages/useText'
import { Button } from '../../ui/Button'
import { Icon } from '../../ui/icons'
import { ListScreen, type ListColumn } from '../../ui/ListScreen'
import { ActivePill } from '../../ui/parts'
import { useLoaded } from '../../ui/useLoaded'
import * as api from '../../wire/api'
import { QueueDialog } from './QueueDialog'
import './queues.css'

export default function QueuesPage() {
  const { t } = useText()
  const queues = useLoaded('queues', api.queues)
  const skills = useLoaded('skills', api.skills)
  const [edited, setEdited] = useState<api.AdminQueue | 'new' | null>(null)
  const seconds = (name: 'ringSeconds' | 'wrapUpSeconds' | 'serviceLevelSeconds', title: string): ListColumn<api.AdminQueue> => ({
    name,
    title,
    cell: (queue) => t('ui.seconds', { seconds: queue[name] }),
    sortBy: (queue) => queue[name],
    right: true,
  })
  const columns: ListColumn<api.AdminQueue>[] = [
    { name: 'name', title: t('queues.name'), cell: (queue) => queue.name, sortBy: (queue) => queue.name },
    { name: 'numbers', title: t('queues.numbers'), cell: (queue) => <span className="num">{queue.dialedNumbers.join(', ')}</span> },
    seconds('ringSeconds', t('queues.ring')),
    seconds('wrapUpSeconds', t('queues.wrap')),
    seconds('serviceLevelSeconds', t('queues.promise')),
    { name: 'record', title: t('queues.record'), cell: (queue) => t(queue.record ? 'ui.yes' : 'ui.no') },
    {
      name: 'agents',
      title: t('queues.agents'),
      right: true,
      sortBy: (queue) => queue.agentCount,
      cell: (queue) => (
        <>
          {queue.active && queue.agentCount === 0 && (
            <span className="queues__warning">
              <Icon name="warning" size={15} />
              {t('warning.queue-without-agents')}
            </span>
          )}{' '}
          {queue.agentCount}
        </>
      ),
    },
    { name: 'active', title: t('queues.active'), cell: (queue) => <ActivePill active={queue.active} /> },
  ]
  return (
    <>
      <ListScreen
        title={t('nav.queues')}
        icon="queues"
        loaded={queues}
        columns={columns}
        idOf={(queue) => queue.id}
        nameOf={(queue) => queue.name}
        textsOf={(queue) => [queue.name, ...queue.dialedNumbers]}
        searchLabel={t('queues.search')}
        isActive={(queue) => queue.active}
        exchange="queues"
        tools={
          <Button kind="main" icon="plus" data-testid="queue-new" onClick={() => setEdited('new')}>
            {t('queues.new')}
          </Button>
        }
        emptyTitle={t('queues.empty')}
        emptyHint={t('queues.empty-hint')}
        testId="queue"
        onOpen={setEdited}
      />
      {edited && (
        <QueueDialog
          queue={edited === 'new' ? null : edited}
          queues={queues.data?.items ?? []}
          skills={skills.data?.items ?? []}
          onSkillAdded={skills.reload}
          onClose={() => setEdited(null)}
          onSaved={() => {
            setEdited(null)
            queues.reload()
          }}
        />
      )}
    </>
  )
}
