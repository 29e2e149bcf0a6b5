import { useText } from '../../languages/useText'
import { Menu, type MenuEntry } from '../../ui/Menu'
import { useReasons } from '../../ui/Reasons'
import { useSay } from '../../ui/Toasts'
import * as api from '../../wire/api'
import type { BoardAgent } from '../../wire/board'

/** Puts an agent into a state. The server writes down who did it, and tells the agent. */
export function AgentMenu({ agent }: { agent: BoardAgent }) {
  const { t, why } = useText()
  const say = useSay()
  const { supervisors, reload } = useReasons()
  const inCall = agent.state === 'RESERVED' || agent.state === 'TALKING'
  const set = async (state: 'READY' | 'NOT_READY' | 'LOGGED_OUT', reason: string | null = null) => {
    try {
      await api.setAgentState(agent.id, state, reason)
      say(t('board.state-set', { name: agent.name }))
    } catch (failure) {
      say(why(failure))
    }
  }
  const entries: MenuEntry[] = supervisors.map(({ code, name }) => ({
    name: code.toLowerCase(),
    label: t(inCall || agent.state === 'WRAPPING_UP' ? 'board.not-ready-after' : 'board.not-ready', { reason: name }),
    run: () => void set('NOT_READY', code),
  }))
  if (agent.state === 'NOT_READY') entries.unshift({ name: 'ready', label: t('board.ready'), run: () => void set('READY') })
  if (agent.state === 'WRAPPING_UP') entries.unshift({ name: 'ready', label: t('board.end-wrap-up'), run: () => void set('READY') })
  if (!inCall) entries.push({ name: 'out', label: t('board.log-out'), run: () => void set('LOGGED_OUT') })
  return <Menu kind="plain" testId={`agent-menu-${agent.id}`} ariaLabel={t('board.set-state-of', { name: agent.name })} label={t('board.set-state')} onOpen={reload} entries={entries} />
}
