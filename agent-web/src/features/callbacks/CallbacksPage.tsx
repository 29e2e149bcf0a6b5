import { useState } from 'react'
import { useText } from '../../languages/useText'
import { Button } from '../../ui/Button'
import { Field } from '../../ui/Field'
import { shortTime } from '../../ui/format'
import { Banner, Empty, Failed, Pager, Pill, Waiting, type Tone } from '../../ui/parts'
import { useLoaded } from '../../ui/useLoaded'
import { useSaving } from '../../ui/useSaving'
import * as api from '../../wire/api'

const SIZE = 50
const TONES: Record<api.CallbackLine['state'], Tone> = { OPEN: 'ring', REACHED: 'ready', NOT_REACHED: 'bad', CANCELED: 'off' }
const STATES: api.CallbackLine['state'][] = ['OPEN', 'REACHED', 'NOT_REACHED', 'CANCELED']

/** Who was promised a call, and what came of it. */
export default function CallbacksPage() {
  const { t, word } = useText()
  const [state, setState] = useState('')
  const [page, setPage] = useState(0)
  const query = { state, page, size: SIZE }
  const { data, failure, loading, reload } = useLoaded(JSON.stringify(query), (signal) => api.callbacks(query, signal))
  const { saving, save, refused } = useSaving()
  const cancel = async (id: string) => {
    if (await save(() => api.cancelCallback(id))) reload()
  }
  return (
    <div className="page">
      <div className="page__head">
        <h1>{t('nav.callbacks')}</h1>
        {data && data.open > 0 && <Pill tone="ring">{t('callbacks.open', { count: data.open })}</Pill>}
      </div>
      <form className="filters" onSubmit={(event) => event.preventDefault()}>
        <Field label={t('callbacks.state')}>
          <select
            value={state}
            onChange={(event) => {
              setState(event.target.value)
              setPage(0)
            }}
          >
            <option value="">{t('ui.all')}</option>
            {STATES.map((each) => (
              <option key={each} value={each}>
                {word('callback-state', each)}
              </option>
            ))}
          </select>
        </Field>
        <Button type="button" onClick={reload}>
          {t('callbacks.refresh')}
        </Button>
      </form>
      {failure && <Failed failure={failure} onRetry={reload} />}
      {refused && (
        <Banner tone="bad" role="alert">
          {refused.sentence}
        </Banner>
      )}
      <section className="panel page__grow" aria-busy={loading}>
        {data === null ? (
          loading && <Waiting />
        ) : data.items.length === 0 ? (
          <Empty icon="phone" title={t('callbacks.empty')}>
            {t('callbacks.empty-hint')}
          </Empty>
        ) : (
          <>
            <div className="table-box" tabIndex={0} role="region" aria-label={t('nav.callbacks')}>
              <table className="table">
                <thead>
                  <tr>
                    <th>{t('callbacks.asked-at')}</th>
                    <th>{t('callbacks.customer')}</th>
                    <th>{t('callbacks.queue')}</th>
                    <th>{t('callbacks.mode')}</th>
                    <th>{t('callbacks.due-at')}</th>
                    <th className="right">{t('callbacks.missed')}</th>
                    <th>{t('callbacks.state')}</th>
                    <th className="right">{t('callbacks.actions')}</th>
                  </tr>
                </thead>
                <tbody>
                  {data.items.map((line) => (
                    <tr key={line.id} data-testid="callback-row">
                      <td className="num">{shortTime(line.askedAt)}</td>
                      <td>
                        {line.customer && <strong>{line.customer} </strong>}
                        <span className="num">{line.number}</span>
                      </td>
                      <td>{line.queue ?? t('callbacks.queue-gone')}</td>
                      <td>{word('callback-mode', line.mode)}</td>
                      <td className="num">{line.state === 'OPEN' && shortTime(line.dueAt)}</td>
                      <td className="right num">{line.missed}</td>
                      <td>
                        <Pill tone={TONES[line.state]}>{word('callback-state', line.state)}</Pill>
                        {line.endedAt && <span className="num quiet"> {shortTime(line.endedAt)}</span>}
                      </td>
                      <td className="right">
                        {line.state === 'OPEN' && (
                          <Button disabled={saving} data-testid="callback-cancel" aria-label={t('callbacks.cancel-of', { number: line.number })} onClick={() => void cancel(line.id)}>
                            {t('callbacks.cancel')}
                          </Button>
                        )}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
            <Pager page={page} size={SIZE} total={data.total} onPage={setPage} />
          </>
        )}
      </section>
    </div>
  )
}
