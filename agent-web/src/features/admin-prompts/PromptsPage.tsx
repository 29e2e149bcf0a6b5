import { useState } from 'react'
import { useText } from '../../languages/useText'
import { Button } from '../../ui/Button'
import { Field } from '../../ui/Field'
import { clock } from '../../ui/format'
import { Empty, Failed, Waiting } from '../../ui/parts'
import { useLoaded } from '../../ui/useLoaded'
import * as api from '../../wire/api'
import { PromptDialog } from './PromptDialog'

export default function PromptsPage() {
  const { t } = useText()
  const prompts = useLoaded('prompts', api.prompts)
  const [search, setSearch] = useState('')
  const [edited, setEdited] = useState<api.Prompt | 'new' | null>(null)
  const wanted = search.trim().toLowerCase()
  const shown = prompts.data?.items.filter(({ name, text }) => [name, text ?? ''].some((part) => part.toLowerCase().includes(wanted))) ?? []
  return (
    <div className="page">
      <div className="page__head">
        <h1>{t('nav.prompts')}</h1>
        <Button kind="main" icon="plus" data-testid="prompt-new" onClick={() => setEdited('new')}>
          {t('prompts.new')}
        </Button>
      </div>
      <form className="filters" role="search" onSubmit={(event) => event.preventDefault()}>
        <Field label={t('prompts.search')} wide>
          <input type="search" value={search} onChange={(event) => setSearch(event.target.value)} />
        </Field>
      </form>
      {prompts.failure && <Failed slug={prompts.failure.slug} params={prompts.failure.params} onRetry={prompts.reload} />}
      <section className="panel page__grow" aria-busy={prompts.loading}>
        {prompts.data === null ? (
          prompts.loading && <Waiting />
        ) : shown.length === 0 ? (
          <Empty icon="speaker" title={t('prompts.empty')}>
            {t('prompts.empty-hint')}
          </Empty>
        ) : (
          <PromptTable prompts={shown} onEdit={setEdited} />
        )}
      </section>
      {edited && (
        <PromptDialog
          prompt={edited === 'new' ? null : edited}
          onClose={() => setEdited(null)}
          onSaved={() => {
            setEdited(null)
            prompts.reload()
          }}
        />
      )}
    </div>
  )
}

function PromptTable({ prompts, onEdit }: { prompts: api.Prompt[]; onEdit(prompt: api.Prompt): void }) {
  const { t } = useText()
  return (
    <div className="table-box" tabIndex={0} role="region" aria-label={t('nav.prompts')}>
      <table className="table">
        <thead>
          <tr>
            <th>{t('prompts.name')}</th>
            <th>{t('prompts.says')}</th>
            <th className="right">{t('prompts.length')}</th>
            <th>{t('prompts.listen')}</th>
            <th className="right">{t('ui.edit')}</th>
          </tr>
        </thead>
        <tbody>
          {prompts.map((prompt) => (
            <tr key={prompt.id} data-testid="prompt-row">
              <td>{prompt.name}</td>
              <td>{prompt.text ?? <span className="quiet">{t('prompts.uploaded')}</span>}</td>
              <td className="num right">{clock(prompt.durationMs)}</td>
              <td>
                <audio controls preload="none" src={api.promptAudio(prompt)} aria-label={t('prompts.listen-to', { name: prompt.name })} />
              </td>
              <td className="right">
                <Button aria-label={t('prompts.edit', { name: prompt.name })} data-testid="prompt-edit" onClick={() => onEdit(prompt)}>
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
