import type { DeskView } from '../../wire/desk'
import type { TextKey } from '../../languages/useText'
import type { Tone } from '../../ui/parts'

interface ShownState {
  tone: Tone
  word: TextKey
  /** Since when, for the seconds beside the word. */
  since: string
}

/** Whether a stay has lasted longer than its reason allows. */
export const isOver = (since: string, limitSeconds: number | null, now: number) => limitSeconds !== null && now - Date.parse(since) > limitSeconds * 1000

/** What the agent is doing, as one word: finer than the server's agent state, because a held call feels different from a talking one. */
export function shownState(view: DeskView): ShownState {
  const { agent, call, offer } = view
  switch (agent.state) {
    case 'LOGGED_OUT':
      return { tone: 'off', word: 'state.LOGGED_OUT', since: agent.since }
    case 'NOT_READY':
      return { tone: 'pause', word: 'state.NOT_READY', since: agent.since }
    case 'READY':
      return agent.reachable
        ? { tone: 'ready', word: 'state.READY', since: agent.since }
        : { tone: 'bad', word: 'state.UNREACHABLE', since: agent.since }
    case 'RESERVED':
      return offer || call?.direction !== 'OUTBOUND'
        ? { tone: 'ring', word: 'state.RESERVED', since: agent.since }
        : { tone: 'ring', word: 'state.DIALING', since: agent.since }
    case 'TALKING':
      if (call?.state === 'HELD') return { tone: 'hold', word: 'state.HELD', since: agent.since }
      if (call && call.connectedAt === null) return { tone: 'ring', word: 'state.DIALING', since: agent.since }
      return { tone: 'talk', word: 'state.TALKING', since: agent.since }
    case 'WRAPPING_UP':
      return { tone: 'wrap', word: 'state.WRAPPING_UP', since: agent.since }
  }
}
