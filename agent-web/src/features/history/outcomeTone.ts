import type { Tone } from '../../ui/parts'
import type { Outcome } from '../../wire/desk'

export function outcomeTone(outcome: Outcome | null | undefined): Tone {
  switch (outcome) {
    case 'ANSWERED':
      return 'ready'
    case 'ABANDONED':
    case 'NO_ANSWER':
      return 'ring'
    case 'FAILED':
    case 'NODE_LOST':
      return 'bad'
    default:
      return 'off'
  }
}
