import type { BoardAgent, BoardQueue } from '../../wire/board'

/** Seconds after which a state deserves a look; none where time is no trouble. */
const LONG: Partial<Record<BoardAgent['state'], number>> = { RESERVED: 20, TALKING: 600, WRAPPING_UP: 120, NOT_READY: 900 }

export type Level = 'calm' | 'watch' | 'trouble'

export function waitLevel(queue: BoardQueue, now: number): Level {
  if (queue.waiting === 0 || queue.oldestSince === null) return 'calm'
  const seconds = (now - Date.parse(queue.oldestSince)) / 1000
  if (seconds >= 60 || queue.agentsReady + queue.agentsTalking === 0) return 'trouble'
  return seconds >= 20 ? 'watch' : 'calm'
}

/** @param limitSeconds what the reason of a not-ready agent allows; null: the usual */
export function agentLevel(agent: BoardAgent, now: number, limitSeconds: number | null = null): Level {
  if (agent.state !== 'LOGGED_OUT' && !agent.reachable) return 'trouble'
  if (agent.state === 'NOT_READY' && (agent.reason === 'RONA' || agent.reason === 'DESK_AWAY')) return 'trouble'
  if (agent.state === 'NOT_READY' && limitSeconds !== null) return now - Date.parse(agent.since) > limitSeconds * 1000 ? 'trouble' : 'calm'
  const limit = LONG[agent.state]
  if (limit === undefined) return 'calm'
  const seconds = (now - Date.parse(agent.since)) / 1000
  return seconds >= 2 * limit ? 'trouble' : seconds >= limit ? 'watch' : 'calm'
}

const WEIGHT: Record<Level, number> = { trouble: 2, watch: 1, calm: 0 }
const ORDER: BoardAgent['state'][] = ['RESERVED', 'TALKING', 'WRAPPING_UP', 'NOT_READY', 'READY', 'LOGGED_OUT']

/** Trouble first, then who waits longest. */
export function byTrouble(queues: readonly BoardQueue[], now: number): BoardQueue[] {
  const oldest = (queue: BoardQueue) => (queue.oldestSince ? Date.parse(queue.oldestSince) : Number.POSITIVE_INFINITY)
  return queues.toSorted(
    (a, b) => WEIGHT[waitLevel(b, now)] - WEIGHT[waitLevel(a, now)] || oldest(a) - oldest(b) || a.name.localeCompare(b.name),
  )
}

/** Trouble first, then by what they do, then the longest in it. */
export function agentsByTrouble(agents: readonly BoardAgent[], now: number, limitOf: (reason: string | null) => number | null = () => null): BoardAgent[] {
  const weight = (agent: BoardAgent) => WEIGHT[agentLevel(agent, now, limitOf(agent.reason))]
  return agents.toSorted(
    (a, b) =>
      weight(b) - weight(a) ||
      ORDER.indexOf(a.state) - ORDER.indexOf(b.state) ||
      Date.parse(a.since) - Date.parse(b.since),
  )
}
