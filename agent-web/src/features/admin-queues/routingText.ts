import type { TextKey } from '../../languages/useText'
import type { QueueRouting } from '../../wire/api'

export const STRATEGIES = ['LONGEST_IDLE', 'BEST_SKILL', 'FEWEST_CALLS', 'LAST_AGENT', 'NAMED_AGENTS'] as const
export const MOST_RINGS = 6
export const DISTRIBUTION_FIELDS = ['strategy', 'named', 'exclusiveSeconds', 'priority', 'vipPoints', 'pointsPerMinute'] as const
export const OVERFLOW_FIELDS = ['overflowQueueId', 'overflowSeconds', 'maxLength', 'maxWaitSeconds', 'active'] as const

export const strategyText = (strategy: QueueRouting['strategy']): TextKey => `strategy.${strategy}`
/** Only these two wait for somebody alone at first. */
export const waitsAlone = ({ strategy }: QueueRouting) => strategy === 'LAST_AGENT' || strategy === 'NAMED_AGENTS'
