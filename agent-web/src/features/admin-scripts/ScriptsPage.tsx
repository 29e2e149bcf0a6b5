import { useState } from 'react'
import { useText } from '../../languages/useText'
import { Button } from '../../ui/Button'
import { shortTime } from '../../ui/format'
import { ListScreen, type ListColumn } from '../../ui/ListScreen'
import { Pill } from '../../ui/parts'
import { useLoaded } from '../../ui/useLoaded'
import * as api from '../../wire/api'
import { QueuePops } from './QueuePops'
import { QueueScripts } from './QueueScripts'
import { ScriptEditor } from './ScriptEditor'
import './scripts.css'

export default function ScriptsPage() {
  const [opened, setOpened] = useState<number | 'new' | null>(null)
  const close = () => setOpened(null)
  return opened === null ? <ScriptList onOpen={setOpened} /> : <ScriptEditor id={opened === 'new' ? null : opened} onClose={close} />
}

const DAYS = 30
const FORMATS = ['XLSX', 'CSV'] as const

function answersHref(id: number, format: (typeof FORMATS)[number]): string {
  const to = new Date()
  return api.scriptAnswers(id, format, new Date(to.getTime() - DAYS * 86_400_000).toISOString(), to.toISOString())
}

function ScriptList({ onOpen }: { onOpen(id: number | 'new'): void }) {
  const { t } = useText()
  const scripts = useLoaded('admin-scripts', api.scripts)
  const columns: ListColumn<api.ScriptLine>[] = [
    { name: 'name', title: t('scripts.name'), cell: (script) => script.name, sortBy: (script) => script.name },
    {
      name: 'state',
      title: t('scripts.state'),
      cell: (script) => (
        <>
          <Pill tone={!script.active ? 'off' : script.published == null ? 'pause' : 'ready'}>
            {!script.active ? t('list.inactive') : script.published == null ? t('scripts.draft-only') : t('scripts.published', { number: script.published })}
          </Pill>{' '}
          {script.published != null && script.draftDiffers && <span className="quiet">{t('scripts.draft-differs')}</span>}
        </>
      ),
    },
    { name: 'steps', title: t('scripts.steps'), cell: (script) => script.steps, sortBy: (script) => script.steps, right: true },
    {
      name: 'changed',
      title: t('scripts.changed'),
      sortBy: (script) => script.changedAt,
      cell: (script) => (
        <>
          {shortTime(script.changedAt)} <span className="quiet">{script.changedBy}</span>
        </>
      ),
    },
    {
      name: 'answers',
      title: t('scripts.answers', { days: DAYS }),
      cell: (script) => (
        <span className="scripts__answers">
          {FORMATS.map((format) => (
            <a key={format} href={answersHref(script.id, format)} download aria-label={t('scripts.export', { name: script.name, days: DAYS, format })}>
              {format}
            </a>
          ))}
        </span>
      ),
    },
  ]
  return (
    <ListScreen
      title={t('nav.scripts')}
      icon="note"
      loaded={{ ...scripts, data: scripts.data && { items: scripts.data } }}
      columns={columns}
      idOf={(script) => script.id}
      nameOf={(script) => script.name}
      textsOf={(script) => [script.name]}
      searchLabel={t('scripts.search')}
      isActive={(script) => script.active}
      exchange="scripts"
      tools={
        <Button kind="main" icon="plus" data-testid="script-new" onClick={() => onOpen('new')}>
          {t('scripts.new')}
        </Button>
      }
      emptyTitle={t('scripts.empty')}
      emptyHint={t('scripts.empty-hint')}
      testId="script"
      onOpen={(script) => onOpen(script.id)}
    >
      <QueueScripts scripts={scripts.data ?? []} />
      <QueuePops />
    </ListScreen>
  )
}
