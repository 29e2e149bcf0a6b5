import { useState } from 'react'
import { useText } from '../../languages/useText'
import { Button } from '../../ui/Button'
import { shortTime } from '../../ui/format'
import { Empty, Failed, Panel, Pill, Waiting } from '../../ui/parts'
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

function answersHref(id: number): string {
  const to = new Date()
  return api.scriptAnswers(id, new Date(to.getTime() - DAYS * 86_400_000).toISOString(), to.toISOString())
}

function ScriptList({ onOpen }: { onOpen(id: number | 'new'): void }) {
  const { t } = useText()
  const scripts = useLoaded('admin-scripts', api.scripts)
  return (
    <div className="page">
      <div className="page__head">
        <h1>{t('nav.scripts')}</h1>
        <Button kind="main" icon="plus" data-testid="script-new" onClick={() => onOpen('new')}>
          {t('scripts.new')}
        </Button>
      </div>
      {scripts.failure && <Failed slug={scripts.failure.slug} params={scripts.failure.params} onRetry={scripts.reload} />}
      <Panel flush>
        {scripts.data === null ? (
          scripts.loading && <Waiting />
        ) : scripts.data.length === 0 ? (
          <Empty icon="note" title={t('scripts.empty')}>
            {t('scripts.empty-hint')}
          </Empty>
        ) : (
          <div className="table-box" tabIndex={0} role="region" aria-label={t('nav.scripts')}>
            <table className="table">
              <thead>
                <tr>
                  <th>{t('scripts.name')}</th>
                  <th>{t('scripts.state')}</th>
                  <th className="right">{t('scripts.steps')}</th>
                  <th>{t('scripts.changed')}</th>
                  <th>{t('scripts.answers')}</th>
                  <th className="right">{t('ui.edit')}</th>
                </tr>
              </thead>
              <tbody>
                {scripts.data.map((script) => (
                  <tr key={script.id} data-testid="script-row">
                    <td>{script.name}</td>
                    <td>
                      <Pill tone={!script.active ? 'off' : script.published == null ? 'pause' : 'ready'}>
                        {!script.active ? t('scripts.inactive') : script.published == null ? t('scripts.draft-only') : t('scripts.published', { number: script.published })}
                      </Pill>{' '}
                      {script.published != null && script.draftDiffers && <span className="quiet">{t('scripts.draft-differs')}</span>}
                    </td>
                    <td className="num right">{script.steps}</td>
                    <td>
                      {shortTime(script.changedAt)} <span className="quiet">{script.changedBy}</span>
                    </td>
                    <td>
                      <a href={answersHref(script.id)} download>
                        {t('scripts.export', { days: DAYS })}
                      </a>
                    </td>
                    <td className="right">
                      <Button aria-label={t('scripts.edit', { name: script.name })} data-testid={`script-edit-${script.id}`} onClick={() => onOpen(script.id)}>
                        {t('ui.edit')}
                      </Button>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Panel>
      <QueueScripts scripts={scripts.data ?? []} />
      <QueuePops />
    </div>
  )
}
