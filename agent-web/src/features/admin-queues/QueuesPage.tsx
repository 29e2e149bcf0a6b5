import { useState } from 'react'
import { useText } from '../../languages/useText'
import { Button } from '../../ui/Button'
import { Field } from '../../ui/Field'
import { Icon } from '../../ui/icons'
import { Empty, Failed, Pill, Waiting } from '../../ui/parts'
import { useFound } from '../../ui/pinyin'
import { useLoaded } from '../../ui/useLoaded'
import * as api from '../../wire/api'
import { QueueDialog } from './QueueDialog'
import './queues.css'

export default function QueuesPage() {
  const { t } = useText()
  const queues = useLoaded('queues', api.queues)
  const skills = useLoaded('skills', api.skills)
  const [search, setSearch] = useState('')
  const [edited, setEdited] = useState<api.AdminQueue | 'new' | null>(null)
  const shown = useFound(queues.data?.items ?? [], search, ({ name, dialedNumbers }) => [name, ...dialedNumbers])
  return (
    <div className="page">
      <div className="page__head">
        <h1>{t('nav.queues')}</h1>
        <Button kind="main" icon="plus" data-testid="queue-new" onClick={() => setEdited('new')}>
          {t('queues.new')}
        </Button>
      </div>
      <form className="filters" role="search" onSubmit={(event) => event.preventDefault()}>
        <Field label={t('queues.search')} wide>
          <input type="search" value={search} onChange={(event) => setSearch(event.target.value)} />
        </Field>
      </form>
      {queues.failure && <Failed slug={queues.failure.slug} params={queues.failure.params} onRetry={queues.reload} />}
      <section className="panel page__grow">
        {queues.data === null ? (
          queues.loading && <Waiting />
        ) : shown.length === 0 ? (
          <Empty icon="queues" title={t('queues.empty')}>
            {t('queues.empty-hint')}
          </Empty>
        ) : (
          <QueueTable queues={shown} onEdit={setEdited} />
        )}
      </section>
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
    </div>
  )
}

function QueueTable({ queues, onEdit }: { queues: api.AdminQueue[]; onEdit(queue: api.AdminQueue): void }) {
  const { t } = useText()
  return (
    <div className="table-box" tabIndex={0} role="region" aria-label={t('nav.queues')}>
      <table className="table">
        <thead>
          <tr>
            <th>{t('queues.name')}</th>
            <th>{t('queues.numbers')}</th>
            <th className="right">{t('queues.ring')}</th>
            <th className="right">{t('queues.wrap')}</th>
            <th className="right">{t('queues.promise')}</th>
            <th>{t('queues.record')}</th>
            <th>{t('queues.agents')}</th>
            <th>{t('queues.active')}</th>
            <th className="right">{t('ui.edit')}</th>
          </tr>
        </thead>
        <tbody>
          {queues.map((queue) => (
            <tr key={queue.id} data-testid="queue-row">
              <td>{queue.name}</td>
              <td className="num">{queue.dialedNumbers.join(', ')}</td>
              <td className="num right">{t('ui.seconds', { seconds: queue.ringSeconds })}</td>
              <td className="num right">{t('ui.seconds', { seconds: queue.wrapUpSeconds })}</td>
              <td className="num right">{t('ui.seconds', { seconds: queue.serviceLevelSeconds })}</td>
              <td>{t(queue.record ? 'ui.yes' : 'ui.no')}</td>
              <td className="num">
                {queue.agentCount}
                {queue.active && queue.agentCount === 0 && (
                  <span className="queues__warning">
                    <Icon name="warning" size={15} />
                    {t('warning.queue-without-agents')}
                  </span>
                )}
              </td>
              <td>
                <Pill tone={queue.active ? 'ready' : 'off'}>{t(queue.active ? 'queues.is-active' : 'queues.is-inactive')}</Pill>
              </td>
              <td className="right">
                <Button aria-label={t('queues.edit', { name: queue.name })} data-testid="queue-edit" onClick={() => onEdit(queue)}>
                  {t('ui.edit')}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
