import { useState } from 'react'
import { useText } from '../../languages/useText'
import { Button } from '../../ui/Button'
import { CustomerNumber } from '../../ui/CustomerNumber'
import { Field } from '../../ui/Field'
import { clock, shortTime } from '../../ui/format'
import { Banner, Empty, Failed, Pager, Pill, Waiting, type Tone } from '../../ui/parts'
import { useLoaded } from '../../ui/useLoaded'
import { useSaving } from '../../ui/useSaving'
import * as api from '../../wire/api'
import './voicemail.css'

interface Props {
  me: api.Me
  /** Calls back who left the message, and gives the sentence of a refusal; null where this person has no phone. */
  callBack: ((message: string) => Promise<string | null>) | null
}

const SIZE = 50
const TONES: Record<api.VoicemailLine['state'], Tone> = { NEW: 'ring', ASSIGNED: 'talk', DONE: 'off' }
const STATES: api.VoicemailLine['state'][] = ['NEW', 'ASSIGNED', 'DONE']

export default function VoicemailPage({ me, callBack }: Props) {
  const { t, word } = useText()
  const [state, setState] = useState('')
  const [page, setPage] = useState(0)
  const [refusedCall, setRefusedCall] = useState<string | null>(null)
  const query = { state, page, size: SIZE }
  const { data, failure, loading, reload } = useLoaded(JSON.stringify(query), (signal) => api.voicemail(query, signal))
  const people = useLoaded(`people-${me.role}`, () => (me.role === 'AGENT' ? Promise.resolve(null) : api.directory()))
  const { saving, save, refused } = useSaving()
  const change = async (what: () => Promise<unknown>) => {
    if (await save(what)) reload()
  }
  const wrong = refusedCall ?? refused?.sentence
  return (
    <div className="page">
      <div className="page__head">
        <h1>{t('nav.voicemail')}</h1>
        {data && data.open > 0 && <Pill tone="ring">{t('voicemail.open', { count: data.open })}</Pill>}
      </div>
      <form className="filters" onSubmit={(event) => event.preventDefault()}>
        <Field label={t('voicemail.state')}>
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
                {word('voicemail-state', each)}
              </option>
            ))}
          </select>
        </Field>
      </form>
      {failure && <Failed failure={failure} onRetry={reload} />}
      {wrong && (
        <Banner tone="bad" role="alert">
          {wrong}
        </Banner>
      )}
      <section className="panel page__grow" aria-busy={loading}>
        {data === null ? (
          loading && <Waiting />
        ) : data.items.length === 0 ? (
          <Empty icon="recordings" title={t('voicemail.empty')}>
            {t('voicemail.empty-hint')}
          </Empty>
        ) : (
          <>
            <div className="table-box" tabIndex={0} role="region" aria-label={t('nav.voicemail')}>
              <table className="table">
                <thead>
                  <tr>
                    <th>{t('voicemail.left-at')}</th>
                    <th>{t('voicemail.from')}</th>
                    <th>{t('voicemail.queue')}</th>
                    <th>{t('voicemail.message')}</th>
                    <th>{t('voicemail.state')}</th>
                    <th>{t('voicemail.assigned')}</th>
                    <th className="right">{t('voicemail.actions')}</th>
                  </tr>
                </thead>
                <tbody>
                  {data.items.map((line) => (
                    <tr key={line.id} data-testid="voicemail-row">
                      <td className="num">{shortTime(line.leftAt)}</td>
                      <td>
                        {line.customer && <strong>{line.customer} </strong>}
                        {line.number ? <CustomerNumber number={line.number} reveal={api.mayReveal(me.role) ? () => api.revealVoicemailNumber(line.id) : null} /> : t('voicemail.withheld')}
                      </td>
                      <td>{line.queue ?? t('voicemail.by-switch')}</td>
                      <td>
                        <audio className="voicemail__player" controls preload="none" src={api.voicemailAudio(line.id)} aria-label={t('voicemail.listen', { at: shortTime(line.leftAt) })} />
                        <span className="num quiet"> {clock(line.durationMs)}</span>
                      </td>
                      <td>
                        <Pill tone={TONES[line.state]}>{word('voicemail-state', line.state)}</Pill>
                      </td>
                      <td>
                        {people.data ? (
                          <select
                            className="input"
                            aria-label={t('voicemail.assign')}
                            value={line.assignedTo ?? ''}
                            disabled={saving || line.state === 'DONE'}
                            onChange={(e) => void change(() => api.assignVoicemail(line.id, e.target.value ? Number(e.target.value) : null, line.version))}
                          >
                            <option value="">{t('voicemail.nobody')}</option>
                            {people.data.agents.map(({ id, name }) => (
                              <option key={id} value={id}>
                                {name}
                              </option>
                            ))}
                          </select>
                        ) : (
                          (line.assignedName ?? t('voicemail.nobody'))
                        )}
                      </td>
                      <td className="right voicemail__actions">
                        {me.role === 'AGENT' && line.state === 'NEW' && (
                          <Button disabled={saving} data-testid="voicemail-take" onClick={() => void change(() => api.assignVoicemail(line.id, me.id, line.version))}>
                            {t('voicemail.take')}
                          </Button>
                        )}
                        {callBack && line.number && line.state !== 'DONE' && (
                          <Button icon="phone" data-testid="voicemail-call" onClick={() => void callBack(line.id).then(setRefusedCall)}>
                            {t('voicemail.call-back')}
                          </Button>
                        )}
                        {line.state === 'DONE' ? (
                          <Button disabled={saving} onClick={() => void change(() => api.reopenVoicemail(line.id, line.version))}>
                            {t('voicemail.reopen')}
                          </Button>
                        ) : (
                          <Button icon="check" disabled={saving} data-testid="voicemail-done" onClick={() => void change(() => api.voicemailDone(line.id, line.version))}>
                            {t('voicemail.done')}
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
