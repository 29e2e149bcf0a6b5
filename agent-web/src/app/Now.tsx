import { useServerNow } from '../desk/useDesk'
import { useText } from '../languages/useText'
import { since } from '../ui/format'
import { Icon } from '../ui/icons'
import { Panel } from '../ui/parts'
import type { DeskView } from '../wire/desk'

/** One line about what is on, always in the same place. */
export function Now({ view }: { view: DeskView }) {
  const { t } = useText()
  const now = useServerNow()
  const { offer, call, wrapUp } = view
  const on = offer ?? call ?? wrapUp
  const began = offer?.queuedAt ?? call?.connectedAt ?? call?.since ?? null
  const tone = offer ? 'ring' : call ? (call.state === 'HELD' ? 'hold' : call.connectedAt ? 'talk' : 'ring') : 'wrap'
  return (
    <Panel title={t('now.title')} flush data-testid="now">
      {on ? (
        <div className={`now tone-${tone}`}>
          <Icon name={(call ?? wrapUp)?.direction === 'OUTBOUND' ? 'out' : 'in'} />
          <div className="now__who">
            <strong className="one-line">{on.name || on.number}</strong>
            <span className="num">{on.name ? on.number : (offer?.queue ?? call?.queue ?? '')}</span>
          </div>
          {began && <time className="num">{since(began, now)}</time>}
        </div>
      ) : (
        <p className="now now--none">{t('now.none')}</p>
      )}
    </Panel>
  )
}
