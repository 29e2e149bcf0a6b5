import { useState } from 'react'
import { useText } from '../../languages/useText'
import { Button } from '../../ui/Button'
import { ListScreen, type ListColumn } from '../../ui/ListScreen'
import { useLoaded } from '../../ui/useLoaded'
import * as api from '../../wire/api'
import { WordingDialog } from './WordingDialog'

/** What agents should say, and should not. */
export default function WordingPage() {
  const { t, word } = useText()
  const rules = useLoaded('wording-rules', api.wordingRules)
  const [edited, setEdited] = useState<api.KeptWording | 'new' | null>(null)
  const place = ({ rule }: api.KeptWording) => (rule.place === 'ANYWHERE' ? word('wording-place', rule.place) : t(rule.place === 'BEGINNING' ? 'wording.first-seconds' : 'wording.last-seconds', { seconds: rule.seconds }))
  const columns: ListColumn<api.KeptWording>[] = [
    { name: 'name', title: t('wording.name'), cell: ({ rule }) => rule.name, sortBy: ({ rule }) => rule.name },
    { name: 'kind', title: t('wording.kind'), cell: ({ rule }) => word('wording-kind', rule.kind), sortBy: ({ rule }) => rule.kind },
    { name: 'phrases', title: t('wording.phrases'), cell: ({ rule }) => rule.phrases.join(', ') },
    { name: 'place', title: t('wording.place'), cell: place, sortBy: place },
    { name: 'active', title: t('wording.active'), cell: ({ rule }) => t(rule.active ? 'wording.active' : 'wording.rests'), sortBy: ({ rule }) => Number(!rule.active) },
  ]
  const done = () => {
    setEdited(null)
    rules.reload()
  }
  return (
    <>
      <ListScreen
        title={t('nav.wording')}
        icon="recordings"
        about={t('wording.about')}
        loaded={rules}
        columns={columns}
        idOf={({ id }) => String(id)}
        nameOf={({ rule }) => rule.name}
        textsOf={({ rule }) => [rule.name, ...rule.phrases]}
        searchLabel={t('wording.search')}
        tools={
          <Button kind="main" icon="plus" data-testid="wording-new" onClick={() => setEdited('new')}>
            {t('wording.new')}
          </Button>
        }
        emptyTitle={t('list.nothing-found')}
        emptyHint={t('list.nothing-found-hint')}
        testId="wording"
        onOpen={setEdited}
      />
      {edited && <WordingDialog kept={edited === 'new' ? null : edited} onClose={() => setEdited(null)} onDone={done} />}
    </>
  )
}
