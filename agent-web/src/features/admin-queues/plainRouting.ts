import type { QueueRouting } from '../../wire/api'

/** How a new queue finds its agents: the longest idle, no rings, no way out. The server's defaults. */
export const plainRouting: QueueRouting = {
  strategy: 'LONGEST_IDLE',
  named: [],
  exclusiveSeconds: 20,
  targetFirst: false,
  priority: 0,
  vipPoints: 10,
  pointsPerMinute: 1,
  rings: [],
  overflowQueueId: null,
  overflowSeconds: null,
  overflowWithoutAgents: false,
  maxLength: null,
  maxWaitSeconds: null,
  maxWaitOverflows: false,
  autoAnswer: false,
}
