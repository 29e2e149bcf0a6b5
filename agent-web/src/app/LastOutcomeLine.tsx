import { useText } from '../languages/useText'
import { Icon } from '../ui/icons'
import type { DeskView } from '../wire/desk'

/** How the last call ended, in words, until the next one begins. */
export function LastOutcomeLine({ view: { lastOutcome: last } }: { view: DeskView }) {
  const { t, word } = useText()
  if (!last) return null
  return (
    <p className="last-outcome" role="status" data-testid="last-outcome" data-outcome={last.outcome}>
      <Icon name="history" size={16} />
      <span>
        {t('outcome.last', { number: last.number })} <strong>{word('outcome', last.outcome)}</strong>
        {last.outcome === 'FAILED' && <span className="quiet"> · {word('end', last.reason)}</span>}
      </span>
    </p>
  )
}
