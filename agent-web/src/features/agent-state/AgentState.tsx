import { useDesk, useServerNow } from '../../desk/useDesk'
import { useText } from '../../languages/useText'
import { Button } from '../../ui/Button'
import { since } from '../../ui/format'
import { bind, KEYS, useKeys } from '../../ui/keys'
import { Menu } from '../../ui/Menu'
import { Pill } from '../../ui/parts'
import { useReasons } from '../../ui/Reasons'
import { isOver, shownState } from './shownState'
import { useAgentState } from './useAgentState'
import './agent-state.css'

export function AgentState() {
  const { state } = useDesk()
  const { t, word } = useText()
  const now = useServerNow()
  const { agents, nameOf, limitOf, reload } = useReasons()
  const { asking, goReady, goNotReady, chooseNext } = useAgentState()
  const view = state.view
  const waiting = view?.agent.state === 'NOT_READY'
  const ready = view?.agent.state === 'READY'
  const engaged = view != null && ['RESERVED', 'TALKING', 'WRAPPING_UP'].includes(view.agent.state)
  const first = agents[0]?.code
  useKeys(bind(KEYS.ready, waiting && !asking ? () => void goReady() : ready && first ? () => void goNotReady(first) : undefined))
  if (!view) return null
  const shown = shownState(view)
  const over = waiting && isOver(view.agent.since, limitOf(view.agent.reason), now)
  const why = waiting ? view.agent.reason && nameOf(view.agent.reason) : word('unreachable', view.agent.unreachableBecause)
  return (
    <div className="agent-state">
      <div className={`agent-state__word tone-${over ? 'bad' : shown.tone}`} data-testid="agent-state" data-state={view.agent.state}>
        <span className="agent-state__dot" aria-hidden="true" />
        <span role="status">
          <strong>{t(shown.word)}</strong>
          {why && <span className="agent-state__why"> · {why}</span>}
          {over && <strong data-testid="agent-state-over"> · {t('state.over')}</strong>}
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
      {engaged && view.agent.next && (
        <>
          <Pill tone="pause" data-testid="next-state">
            {t('state.next', { reason: nameOf(view.agent.next) })}
          </Pill>
          <Button kind="plain" icon="close" disabled={asking} aria-label={t('state.take-back')} title={t('state.take-back')} data-testid="next-state-take-back" onClick={() => void chooseNext(null)} />
        </>
      )}
      {(waiting || ready || engaged) && (
        <Menu
          testId="not-ready"
          label={t(waiting ? 'state.change-reason' : engaged ? 'state.choose-next' : 'state.go-not-ready')}
          onOpen={reload}
          entries={agents.map(({ code, name }) => ({
            name: code.toLowerCase(),
            label: name,
            run: () => void (engaged ? chooseNext(code) : goNotReady(code)),
          }))}
        />
      )}
    </div>
  )
}
