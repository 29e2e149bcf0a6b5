import { useState } from 'react'
import { useText } from '../../languages/useText'
import { Button } from '../../ui/Button'
import { shortTime } from '../../ui/format'
import { Empty, Failed, Pill, Waiting } from '../../ui/parts'
import { useLoaded } from '../../ui/useLoaded'
import * as api from '../../wire/api'
import { FlowEditor } from './FlowEditor'
import './flows.css'

async function loadAll() {
  const [flows, prompts, queues] = await Promise.all([api.flows(), api.prompts(), api.queues()])
  return { flows: flows.items, prompts: prompts.items, queues: queues.items.filter(({ active }) => active) }
}

export default function FlowsPage() {
  const { t } = useText()
  const { data, failure, loading, reload } = useLoaded('flows', loadAll)
  const [edited, setEdited] = useState<number | 'new' | null>(null)
  if (edited !== null && data)
    return (
      <FlowEditor
        key={edited}
        flow={data.flows.find(({ id }) => id === edited) ?? null}
        prompts={data.prompts}
        queues={data.queues}
        onSaved={(flow) => {
          reload()
          setEdited(flow.id)
        }}
        onClose={() => setEdited(null)}
      />
    )
  return (
    <div className="page">
      <div className="page__head">
        <h1>{t('nav.flows')}</h1>
        <Button kind="main" icon="plus" data-testid="flow-new" disabled={!data} onClick={() => setEdited('new')}>
          {t('flows.new')}
        </Button>
      </div>
      {failure && <Failed slug={failure.slug} params={failure.params} onRetry={reload} />}
      <section className="panel page__grow" aria-busy={loading}>
        {data === null ? (
          loading && <Waiting />
        ) : data.flows.length === 0 ? (
          <Empty icon="keypad" title={t('flows.empty')}>
            {t('flows.empty-hint')}
          </Empty>
        ) : (
          <div className="table-box" tabIndex={0} role="region" aria-label={t('nav.flows')}>
            <table className="table">
              <thead>
                <tr>
                  <th>{t('flows.name')}</th>
                  <th>{t('flows.state')}</th>
                  <th className="right">{t('flows.steps')}</th>
                  <th>{t('flows.published-at')}</th>
                  <th className="right">{t('ui.edit')}</th>
                </tr>
              </thead>
              <tbody>
                {data.flows.map((flow) => {
                  const heard = flow.versions.find(({ number }) => number === flow.published)
                  return (
                    <tr key={flow.id} data-testid="flow-row">
                      <td>{flow.name}</td>
                      <td>
                        <FlowState flow={flow} />
                      </td>
                      <td className="num right">{flow.draft.nodes.length}</td>
                      <td className="num">{heard ? t('flows.by-at', { by: heard.by, at: shortTime(heard.at) }) : t('ui.none')}</td>
                      <td className="right">
                        <Button aria-label={t('flows.edit', { name: flow.name })} data-testid="flow-edit" onClick={() => setEdited(flow.id)}>
                          {t('ui.edit')}
                        </Button>
                      </td>
                    </tr>
                  )
                })}
              </tbody>
            </table>
          </div>
        )}
      </section>
    </div>
  )
}

function FlowState({ flow }: { flow: api.Flow }) {
  const { t } = useText()
  if (flow.published == null) return <Pill tone="off">{t('flows.draft-only')}</Pill>
  return (
    <>
      <Pill tone="ready">{t('flows.version', { number: flow.published })}</Pill> {flow.changed && <Pill tone="pause">{t('flows.changed')}</Pill>}
    </>
  )
}
