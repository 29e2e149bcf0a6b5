import { useText } from '../../languages/useText'
import { Button } from '../../ui/Button'
import { CustomerNumber } from '../../ui/CustomerNumber'
import { clock, shortTime } from '../../ui/format'
import { Pill, type Tone } from '../../ui/parts'
import * as api from '../../wire/api'

interface Props {
  lines: api.VoicemailLine[]
  me: api.Me
  /** Whom a message can be given to; null for those who may not. */
  people: { id: number; name: string }[] | null
  /** A change is under way. */
  saving: boolean
  /** The message whose caller is being rung. */
  placing: string | null
  onChange(what: () => Promise<unknown>): void
  /** Null where this person has no phone. */
  onCall: ((message: string) => void) | null
  /** Which message sounds now. */
  onHeard(message: string | null): void
}

const TONES: Record<api.VoicemailLine['state'], Tone> = { NEW: 'ring', ASSIGNED: 'talk', DONE: 'off' }

export function VoicemailTable({ lines, me, people, saving, placing, onChange, onCall, onHeard }: Props) {
  const { t, word } = useText()
  return (
    <div className="table-box" tabIndex={0} role="region" aria-label={t('nav.voicemail')}>
      <table className="table">
        <thead>
          <tr>
            <th>{t('voicemail.left-at')}</th>
            <th>{t('voicemail.from')}</th>
            <th>{t('voicemail.queue')}</th>
            <th>{t('voicemail.message')}</th>
            <th>{t('list.state')}</th>
            <th>{t('voicemail.assigned')}</th>
            <th className="right">{t('voicemail.actions')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id} data-testid="voicemail-row">
              <td className="num">{shortTime(line.leftAt)}</td>
              <td>
                {line.customer && <strong>{line.customer} </strong>}
                {line.number ? <CustomerNumber number={line.number} reveal={api.mayReveal(me.role) ? () => api.revealVoicemailNumber(line.id) : null} /> : t('voicemail.withheld')}
              </td>
              <td>{line.queue ?? t('voicemail.by-switch')}</td>
              <td>
                <audio
                  className="voicemail__player"
                  controls
                  preload="none"
                  src={api.voicemailAudio(line.id)}
                  aria-label={t('voicemail.listen', { at: shortTime(line.leftAt) })}
                  onPlay={() => onHeard(line.id)}
                  onPause={() => onHeard(null)}
                />
                <span className="num quiet"> {clock(line.durationMs)}</span>
              </td>
              <td>
                <Pill tone={TONES[line.state]}>{word('voicemail-state', line.state)}</Pill>
              </td>
              <td>
                {people ? (
                  <select
                    className="input"
                    aria-label={t('voicemail.assign')}
                    value={line.assignedTo ?? ''}
                    disabled={saving || line.state === 'DONE'}
                    onChange={(event) => onChange(() => api.assignVoicemail(line.id, event.target.value ? Number(event.target.value) : null, line.version))}
                  >
                    <option value="">{t('voicemail.nobody')}</option>
                    {people.map(({ id, name }) => (
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
                  <Button disabled={saving} data-testid="voicemail-take" onClick={() => onChange(() => api.assignVoicemail(line.id, me.id, line.version))}>
                    {t('voicemail.take')}
                  </Button>
                )}
                {onCall && line.number && line.state !== 'DONE' && (
                  <Button icon="phone" disabled={placing !== null} data-testid="voicemail-call" onClick={() => onCall(line.id)}>
                    {t(placing === line.id ? 'dial.dialing' : 'voicemail.call-back')}
                  </Button>
                )}
                {line.state === 'DONE' ? (
                  <Button disabled={saving} data-testid="voicemail-reopen" onClick={() => onChange(() => api.reopenVoicemail(line.id, line.version))}>
                    {t('voicemail.reopen')}
                  </Button>
                ) : (
                  <Button icon="check" disabled={saving} data-testid="voicemail-done" onClick={() => onChange(() => api.voicemailDone(line.id, line.version))}>
                    {t('voicemail.done')}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
