import { useState } from 'react'
import { useText } from '../../languages/useText'
import { Button } from '../../ui/Button'
import { clock } from '../../ui/format'
import { ListScreen, type ListColumn } from '../../ui/ListScreen'
import { useLoaded } from '../../ui/useLoaded'
import * as api from '../../wire/api'
import { PromptDialog } from './PromptDialog'

export default function PromptsPage() {
  const { t } = useText()
  const prompts = useLoaded('prompts', api.prompts)
  const [edited, setEdited] = useState<api.Prompt | 'new' | null>(null)
  const columns: ListColumn<api.Prompt>[] = [
    { name: 'name', title: t('prompts.name'), cell: (prompt) => prompt.name, sortBy: (prompt) => prompt.name },
    { name: 'says', title: t('prompts.says'), cell: ({ text }) => (text ?? <span className="quiet">{t('prompts.uploaded')}</span>) },
    { name: 'length', title: t('prompts.length'), cell: (prompt) => clock(prompt.durationMs), sortBy: (prompt) => prompt.durationMs, right: true },
    {
      name: 'listen',
      title: t('prompts.listen'),
      cell: (prompt) => <audio controls preload="none" src={api.promptAudio(prompt)} aria-label={t('prompts.listen-to', { name: prompt.name })} />,
    },
  ]
  return (
    <>
      <ListScreen
        title={t('nav.prompts')}
        icon="speaker"
        loaded={prompts}
        columns={columns}
        idOf={(prompt) => prompt.id}
        nameOf={(prompt) => prompt.name}
        textsOf={(prompt) => [prompt.name, prompt.text ?? '']}
        searchLabel={t('prompts.search')}
        exchange="prompts"
        tools={
          <Button kind="main" icon="plus" data-testid="prompt-new" onClick={() => setEdited('new')}>
            {t('prompts.new')}
          </Button>
        }
        emptyTitle={t('prompts.empty')}
        emptyHint={t('prompts.empty-hint')}
        testId="prompt"
        onOpen={setEdited}
      />
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
    </>
  )
}
