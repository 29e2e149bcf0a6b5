import { useText } from '../../languages/useText'
import { Button } from '../../ui/Button'
import { shortTime } from '../../ui/format'
import { Pill, type Tone } from '../../ui/parts'
import type { CallbackLine } from '../../wire/api'

const TONES: Record<CallbackLine['state'], Tone> = { OPEN: 'ring', REACHED: 'ready', NOT_REACHED: 'bad', CANCELED: 'off' }

/** @param saving a change is under way */
export function CallbackTable({ lines, saving, onCancel }: { lines: CallbackLine[]; saving: boolean; onCancel(id: string): void }) {
  const { t, word } = useText()
  return (
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
            <th>{t('list.state')}</th>
            <th className="right">{t('callbacks.actions')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
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
                  <Button disabled={saving} data-testid="callback-cancel" aria-label={t('callbacks.cancel-of', { number: line.number })} onClick={() => onCancel(line.id)}>
                    {t('callbacks.cancel')}
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
