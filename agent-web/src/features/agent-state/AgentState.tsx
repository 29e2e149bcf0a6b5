import { useDesk, useServerNow } from '../../desk/useDesk'
import { useText } from '../../languages/useText'
import { Button } from '../../ui/Button'
import { since } from '../../ui/format'
import { bind, KEYS, useKeys } from '../../ui/keys'
import { Menu } from '../../ui/Menu'
import { Pill } from '../../ui/parts'
import type { ChosenReason } from '../../wire/desk'
import { shownState } from './shownState'
import { useAgentState } from './useAgentState'
import './agent-state.css'

const REASONS: ChosenReason[] = ['break', 'lunch', 'training', 'meeting', 'other']

export function AgentState() {
  const { state } = useDesk()
  const { t, word } = useText()
  const now = useServerNow()
  const { asking, goReady, goNotReady } = useAgentState()
  const view = state.view
  const waiting = view?.agent.state === 'NOT_READY'
  const ready = view?.agent.state === 'READY'
  const talking = view?.agent.state === 'TALKING'
  useKeys(bind(KEYS.ready, waiting && !asking ? () => void goReady() : ready ? () => void goNotReady('break') : undefined))
  if (!view) return null
  const shown = shownState(view)
  const next = view.agent.next
  const why = view.agent.state === 'NOT_READY' ? view.agent.reason : view.agent.unreachableBecause
  return (
    <div className="agent-state">
      <div className={`agent-state__word tone-${shown.tone}`} data-testid="agent-state" data-state={view.agent.state}>
        <span className="agent-state__dot" aria-hidden="true" />
        <span role="status">
          <strong>{t(shown.word)}</strong>
          {why && <span className="agent-state__why"> · {word(waiting ? 'reason' : 'unreachable', why)}</span>}
        </span>
        <time className="num" data-testid="agent-state-seconds">
          {since(shown.since, now)}
        </time>
      </div>
      {waiting && (
        <Button kind="go" shortcut="R" disabled={asking} data-testid="go-ready" onClick={() => void goReady()}>
          {t('state.go-ready')}
        </Button>
      )}
      {next && (
        <Pill tone="pause" data-testid="next-state">
          {t('state.next', { reason: word('reason', next) })}
        </Pill>
      )}
      {(waiting || ready || talking) && (
        <Menu
          testId="not-ready"
          label={t(waiting ? 'state.change-reason' : talking ? 'state.choose-next' : 'state.go-not-ready')}
          entries={REASONS.map((reason) => ({
            name: reason,
            label: word('reason', reason.toUpperCase()),
            run: () => void goNotReady(reason),
          }))}
        />
      )}
    </div>
  )
}
