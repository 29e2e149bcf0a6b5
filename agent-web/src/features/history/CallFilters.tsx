import { useText } from '../../languages/useText'
import { ChoiceFilter, DayFilters, Filters, NumberFilter, type Days } from '../../ui/Filters'

export interface CallFilter extends Days {
  number: string
  direction: string
  outcome: string
}

const DIRECTIONS = ['INBOUND', 'OUTBOUND']
export const OUTCOMES = ['ANSWERED', 'ABANDONED', 'REFUSED', 'BUSY', 'NO_ANSWER', 'REJECTED', 'CANCELED', 'FAILED', 'NODE_LOST', 'VOICEMAIL', 'ENDED_IN_IVR', 'CLOSED', 'PASSED_ON', 'CALLBACK_REQUESTED', 'NOT_REACHED']

interface Props {
  filter: CallFilter
  /** This person sees numbers masked, and finds them by their end or whole. */
  wholeNumbers: boolean
  onChange(filter: CallFilter): void
}

export function CallFilters({ filter, wholeNumbers, onChange }: Props) {
  const { t, word } = useText()
  const set = (part: Partial<CallFilter>) => onChange({ ...filter, ...part })
  const words = (group: string, all: readonly string[]) => all.map((value) => ({ value, label: word(group, value) }))
  return (
    <Filters>
      <DayFilters {...filter} onChange={set} />
      <ChoiceFilter label={t('filter.direction')} value={filter.direction} of={words('direction', DIRECTIONS)} onChange={(direction) => set({ direction })} />
      <ChoiceFilter label={t('filter.outcome')} value={filter.outcome} of={words('outcome', OUTCOMES)} onChange={(outcome) => set({ outcome })} />
      <NumberFilter value={filter.number} whole={wholeNumbers} onChange={(number) => set({ number })} />
    </Filters>
  )
}
