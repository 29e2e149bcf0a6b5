import type { Tone } from '../../ui/parts'
import type { RecordingRow } from '../../wire/api'

/** Only a stored recording can be heard; the others say in words how it stands with them. */
export const isPlayable = ({ state }: Pick<RecordingRow, 'state'>) => state === 'STORED'

export function stateTone(state: RecordingRow['state']): Tone {
  switch (state) {
    case 'STORED':
      return 'ready'
    case 'STARTING':
    case 'RUNNING':
    case 'SAVED':
      return 'talk'
    case 'FAILED':
      return 'bad'
    case 'DELETED':
      return 'off'
  }
}
