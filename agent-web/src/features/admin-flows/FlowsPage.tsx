import { useState } from 'react'
import { useText } from '../../languages/useText'
import { Button } from '../../ui/Button'
import { shortTime } from '../../ui/format'
import { ListScreen, type ListColumn } from '../../ui/ListScreen'
import { Pill } from '../../ui/parts'
import { useLoaded } from '../../ui/useLoaded'
import * as api from '../../wire/api'
import { FlowEditor } from './FlowEditor'
import './flows.css'

async function loadAll() {
  const [flows, prompts, queues] = await Promise.all([api.flows(), api.prompts(), api.queues()])
  return { items: flows.items, prompts: prompts.items, queues: queues.items.filter(({ active }) => active) }
}

export default function FlowsPage() {
  const { t } = useText()
  const flows = useLoaded('flows', loadAll)
  const { data, reload } = flows
  const [edited, setEdited] = useState<api.Flow | 'new' | null>(null)
  if (edited !== null && data)
    return <FlowEditor flow={edited === 'new' ? null : edited} prompts={data.prompts} queues={data.queues} onSaved={reload} onClose={() => setEdited(null)} />
  const published = (flow: api.Flow) => flow.versions.find(({ number }) => number === flow.published)
  const columns: ListColumn<api.Flow>[] = [
    { name: 'name', title: t('flows.name'), cell: (flow) => flow.name, sortBy: (flow) => flow.name },
    { name: 'state', title: t('flows.state'), cell: (flow) => <FlowState flow={flow} /> },
    { name: 'steps', title: t('flows.steps'), cell: (flow) => flow.draft.nodes.length, sortBy: (flow) => flow.draft.nodes.length, right: true },
    {
      name: 'published',
      title: t('flows.published-at'),
      sortBy: (flow) => published(flow)?.at ?? '',
      cell: (flow) => {
        const heard = published(flow)
        return <span className="num">{heard ? t('flows.by-at', { by: heard.by, at: shortTime(heard.at) }) : t('ui.none')}</span>
      },
    },
  ]
  return (
    <ListScreen
      title={t('nav.flows')}
      icon="keypad"
      loaded={flows}
      columns={columns}
      idOf={(flow) => flow.id}
      nameOf={(flow) => flow.name}
      textsOf={(flow) => [flow.name, ...flow.draft.nodes.map(({ name }) => name)]}
      searchLabel={t('flows.search')}
      exchange="flows"
      tools={
        <Button kind="main" icon="plus" data-testid="flow-new" disabled={!data} onClick={() => setEdited('new')}>
          {t('flows.new')}
        </Button>
      }
      emptyTitle={t('flows.empty')}
      emptyHint={t('flows.empty-hint')}
      testId="flow"
      onOpen={setEdited}
    />
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
