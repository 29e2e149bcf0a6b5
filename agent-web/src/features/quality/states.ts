import type { Tone } from '../../ui/parts'
import type { EvaluationSheet } from '../../wire/api'

export type EvaluationState = EvaluationSheet['state']

export function stateTone(state: EvaluationState): Tone {
  switch (state) {
    case 'ASSIGNED':
      return 'pause'
    case 'IN_PROGRESS':
      return 'talk'
    case 'SUBMITTED':
      return 'hold'
    case 'PUBLISHED':
      return 'wrap'
    case 'ACKNOWLEDGED':
    case 'RESOLVED':
      return 'ready'
    case 'DISPUTED':
      return 'ring'
  }
}
