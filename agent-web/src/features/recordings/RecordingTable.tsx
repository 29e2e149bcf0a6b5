import { useText } from '../../languages/useText'
import { Button } from '../../ui/Button'
import { CustomerNumber } from '../../ui/CustomerNumber'
import { clock, shortTime } from '../../ui/format'
import { Icon } from '../../ui/icons'
import { Pill } from '../../ui/parts'
import { revealCallNumber, type RecordingRow } from '../../wire/api'
import { isPlayable, stateTone } from './recordingState'

interface Props {
  recordings: RecordingRow[]
  chosen: string | null
  /** Whether this person may ask for whole numbers. */
  reveals: boolean
  /** Those that are to be exported together; null where this person exports nothing. */
  marked: ReadonlySet<string> | null
  onMark(marked: ReadonlySet<string>): void
  onChoose(recording: RecordingRow): void
}

export function RecordingTable({ recordings, chosen, reveals, marked, onMark, onChoose }: Props) {
  const { t, word } = useText()
  const playable = recordings.filter(isPlayable)
  const mark = (rows: readonly RecordingRow[], on: boolean) => {
    const next = new Set(marked)
    for (const { id } of rows) {
      if (on) next.add(id)
      else next.delete(id)
    }
    onMark(next)
  }
  return (
    <div className="table-box" tabIndex={0} role="region" aria-label={t('nav.recordings')}>
      <table className="table">
        <thead>
          <tr>
            {marked && (
              <th>
                <input
                  type="checkbox"
                  aria-label={t('exports.mark-all')}
                  checked={playable.length > 0 && playable.every(({ id }) => marked.has(id))}
                  onChange={(event) => mark(playable, event.target.checked)}
                />
              </th>
            )}
            <th>{t('recordings.play')}</th>
            <th>{t('calls.when')}</th>
            <th>{t('calls.customer')}</th>
            <th>{t('calls.agent')}</th>
            <th>{t('calls.queue')}</th>
            <th className="right">{t('recordings.length')}</th>
            <th>{t('recordings.state')}</th>
          </tr>
        </thead>
        <tbody>
          {recordings.map((recording) => (
            <tr key={recording.id} aria-selected={recording.id === chosen} data-testid="recording-row">
              {marked && (
                <td>
                  <input
                    type="checkbox"
                    aria-label={t('exports.mark-one', { number: recording.customerNumber, at: shortTime(recording.startedAt) })}
                    data-testid={`recording-mark-${recording.id}`}
                    disabled={!isPlayable(recording)}
                    checked={marked.has(recording.id)}
                    onChange={(event) => mark([recording], event.target.checked)}
                  />
                </td>
              )}
              <td>
                <Button
                  kind="plain"
                  icon="play"
                  disabled={!isPlayable(recording)}
                  aria-label={t('recordings.play-one', { number: recording.customerNumber, at: shortTime(recording.startedAt) })}
                  data-testid="recording-play"
                  onClick={() => onChoose(recording)}
                />
              </td>
              <td className="num keep">
                <Icon name={recording.direction === 'INBOUND' ? 'in' : 'out'} size={15} className="direction" />
                <span className="unseen">{word('direction', recording.direction)}</span> {shortTime(recording.startedAt)}
              </td>
              <td>
                <CustomerNumber number={recording.customerNumber} reveal={reveals ? () => revealCallNumber(recording.callId) : null} />
              </td>
              <td>{recording.agentName}</td>
              <td>{recording.queueName}</td>
              <td className="num right">{recording.durationMs == null ? '' : clock(recording.durationMs)}</td>
              <td>
                <Pill tone={stateTone(recording.state)}>{word('recording', recording.state)}</Pill>
                {recording.reason && <span className="quiet recordings__reason">{word('recording-reason', recording.reason)}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
