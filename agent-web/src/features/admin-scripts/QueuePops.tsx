import { useState } from 'react'
import { useText } from '../../languages/useText'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { Check, Field } from '../../ui/Field'
import { Failed, Panel, Pill, Waiting } from '../../ui/parts'
import { useSay } from '../../ui/Toasts'
import { useLoaded } from '../../ui/useLoaded'
import { useSaving } from '../../ui/useSaving'
import * as api from '../../wire/api'

/** The outside page and the outside question that go with each queue's calls. */
export function QueuePops() {
  const { t } = useText()
  const pops = useLoaded('queue-pops', api.queuePops)
  const [edited, setEdited] = useState<api.QueuePop | null>(null)
  return (
    <Panel title={t('pops.title')} flush>
      {pops.failure && <Failed slug={pops.failure.slug} params={pops.failure.params} onRetry={pops.reload} />}
      {pops.data === null ? (
        pops.loading && <Waiting />
      ) : (
        <div className="table-box" tabIndex={0} role="region" aria-label={t('pops.title')}>
          <table className="table">
            <thead>
              <tr>
                <th>{t('rules.queue')}</th>
                <th>{t('pops.page')}</th>
                <th>{t('pops.lookup')}</th>
                <th className="right">{t('ui.edit')}</th>
              </tr>
            </thead>
            <tbody>
              {pops.data.map((pop) => (
                <tr key={pop.queueId}>
                  <td>{pop.queueName}</td>
                  <td className="queue-pops__url">
                    {pop.pageUrl || t('ui.none')} {pop.pageUrl && pop.automatic && <Pill tone="off">{t('pops.is-automatic')}</Pill>}
                  </td>
                  <td className="queue-pops__url">{pop.lookupUrl || t('ui.none')}</td>
                  <td className="right">
                    <Button aria-label={t('pops.edit', { name: pop.queueName })} data-testid={`pop-edit-${pop.queueId}`} onClick={() => setEdited(pop)}>
                      {t('ui.edit')}
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
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
    </Panel>
  )
}

function PopDialog({ pop, onClose, onSaved }: { pop: api.QueuePop; onClose(): void; onSaved(): void }) {
  const { t } = useText()
  const say = useSay()
  const [pageUrl, setPage] = useState(pop.pageUrl)
  const [automatic, setAutomatic] = useState(pop.automatic)
  const [lookupUrl, setLookup] = useState(pop.lookupUrl)
  const { saving, save, at, above } = useSaving()
  const submit = async () => {
    const saved = await save(async () => {
      await api.saveQueuePop(pop.queueId, { pageUrl, automatic, lookupUrl })
      return true
    })
    if (!saved) return
    say(t('pops.saved', { name: pop.queueName }))
    onSaved()
  }
  const general = above(['pageUrl', 'lookupUrl'])
  return (
    <Dialog
      wide
      title={t('pops.edit', { name: pop.queueName })}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button kind="main" disabled={saving} data-testid="pop-save" onClick={() => void submit()}>
            {t(saving ? 'ui.saving' : 'ui.save')}
          </Button>
        </>
      }
    >
      <div className="form-grid">
        {general && <p className="field__error whole">{general}</p>}
        <div className="whole">
          <Field label={t('pops.page')} hint={t('pops.page-hint')} error={at('pageUrl')}>
            <input value={pageUrl} maxLength={1000} data-testid="pop-page" onChange={(event) => setPage(event.target.value)} />
          </Field>
        </div>
        <div className="field whole">
          <Check label={t('pops.automatic')} checked={automatic} onChange={setAutomatic} />
        </div>
        <div className="whole">
          <Field label={t('pops.lookup')} hint={t('pops.lookup-hint')} error={at('lookupUrl')}>
            <input value={lookupUrl} maxLength={1000} data-testid="pop-lookup" onChange={(event) => setLookup(event.target.value)} />
          </Field>
        </div>
      </div>
    </Dialog>
  )
}
