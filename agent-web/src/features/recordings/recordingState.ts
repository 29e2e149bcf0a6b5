import type { Tone } from '../../ui/parts'
import type { RecordingRow } from '../../wire/api'

/** Only a stored recording can be heard; the others say in words how it stands with them. */
export const isPlayable = ({ state }: RecordingRow) => state === 'STORED'

export function stateTone(state: string): Tone {
  switch (state) {
    case 'STORED':
      return 'ready'
    case 'STARTING':
    case 'RUNNING':
    case 'SAVED':
      return 'talk'
    case 'FAILED':
      return 'bad'
    default:
      return 'off'
  }
}
