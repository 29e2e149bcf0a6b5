import { useState } from 'react'
import { useText } from '../../languages/useText'
import { Check, Field } from '../../ui/Field'
import { FormDialog } from '../../ui/FormDialog'
import { ListPanel } from '../../ui/ListPanel'
import type { ListColumn } from '../../ui/ListTable'
import { Pill } from '../../ui/parts'
import { useSay } from '../../ui/Toasts'
import { useLoaded } from '../../ui/useLoaded'
import { useSaving } from '../../ui/useSaving'
import * as api from '../../wire/api'

/** The outside page and the outside question that go with each queue's calls. */
export function QueuePops() {
  const { t } = useText()
  const pops = useLoaded('queue-pops', api.queuePops)
  const [edited, setEdited] = useState<api.QueuePop | null>(null)
  const columns: ListColumn<api.QueuePop>[] = [
    { name: 'queue', title: t('rules.queue'), cell: (pop) => pop.queueName, sortBy: (pop) => pop.queueName },
    {
      name: 'page',
      title: t('pops.page'),
      cell: (pop) => (
        <span className="queue-pops__url">
          {pop.pageUrl || t('ui.none')} {pop.pageUrl && pop.automatic && <Pill tone="off">{t('pops.is-automatic')}</Pill>}
        </span>
      ),
    },
    { name: 'lookup', title: t('pops.lookup'), cell: (pop) => <span className="queue-pops__url">{pop.lookupUrl || t('ui.none')}</span> },
  ]
  return (
    <ListPanel title={t('pops.title')} loaded={pops} columns={columns} idOf={(pop) => pop.queueId} nameOf={(pop) => pop.queueName} emptyTitle={t('rules.empty')} testId="pop" onOpen={setEdited}>
      {edited && (
        <PopDialog
          pop={edited}
          onClose={() => setEdited(null)}
          onSaved={() => {
            setEdited(null)
            pops.reload()
          }}
        />
      )}
    </ListPanel>
  )
}

const FIELDS = ['pageUrl', 'lookupUrl'] as const

function PopDialog({ pop, onClose, onSaved }: { pop: api.QueuePop; onClose(): void; onSaved(): void }) {
  const { t } = useText()
  const say = useSay()
  const [pageUrl, setPage] = useState(pop.pageUrl)
  const [automatic, setAutomatic] = useState(pop.automatic)
  const [lookupUrl, setLookup] = useState(pop.lookupUrl)
  const saving = useSaving()
  const { done, at } = saving
  const submit = async () => {
    if (!(await done(() => api.saveQueuePop(pop.queueId, { pageUrl, automatic, lookupUrl })))) return
    say(t('pops.saved', { name: pop.queueName }))
    onSaved()
  }
  return (
    <FormDialog title={t('pops.edit', { name: pop.queueName })} saving={saving} fields={FIELDS} testId="pop" onSave={submit} onClose={onClose}>
      <Field label={t('pops.page')} hint={t('pops.page-hint')} error={at('pageUrl')}>
        <input value={pageUrl} maxLength={1000} data-testid="pop-page" onChange={(event) => setPage(event.target.value)} />
      </Field>
      <Check label={t('pops.automatic')} checked={automatic} onChange={setAutomatic} />
      <Field label={t('pops.lookup')} hint={t('pops.lookup-hint')} error={at('lookupUrl')}>
        <input value={lookupUrl} maxLength={1000} data-testid="pop-lookup" onChange={(event) => setLookup(event.target.value)} />
      </Field>
    </FormDialog>
  )
}
