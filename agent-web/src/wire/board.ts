import type { AgentStateName, NotReadyReason } from './desk'

export interface BoardQueue {
  id: number
  name: string
  waiting: number
  oldestSince: string | null
  agentsReady: number
  agentsTalking: number
  agentsNotReady: number
  callbacks: number
  offeredToday: number
  answeredToday: number
  abandonedToday: number
  serviceLevelToday: number | null
}

export interface BoardAgent {
  id: number
  name: string
  teamId: number | null
  state: AgentStateName
  reason: NotReadyReason | null
  since: string
  reachable: boolean
  queue: string | null
  number: string | null
  /** The newest device check of today. */
  check?: { result: 'PASSED' | 'WARNING' | 'FAILED'; at: string } | null
}

export interface Alarm {
  id: number
  at: string
  kind: string
  object: string | null
  params: Record<string, unknown>
  acknowledgedBy: string | null
  acknowledgedAt: string | null
}

export interface BoardView {
  now: string
  switchLive: boolean
  databaseLive: boolean
  queues: BoardQueue[]
  agents: BoardAgent[]
  teams: { id: number; name: string }[]
  alarms: Alarm[]
}
