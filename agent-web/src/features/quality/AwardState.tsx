import { useText } from '../../languages/useText'
import { Pill, type Tone } from '../../ui/parts'
import type { AwardRound } from '../../wire/api'

const TONES: Record<AwardRound['state'], Tone> = { NOMINATING: 'hold', VOTING: 'ring', COUNTED: 'talk', APPROVED: 'ready', CANCELLED: 'off' }

export function AwardState({ state }: { state: AwardRound['state'] }) {
  const { word } = useText()
  return <Pill tone={TONES[state]}>{word('awards-state', state)}</Pill>
}
