import { useText } from '../../languages/useText'
import { ChoiceFilter, DayFilters, Filters, NumberFilter, type Days } from '../../ui/Filters'
import { useLoaded } from '../../ui/useLoaded'
import * as api from '../../wire/api'
import { NO_TRAITS, TraitFilters, type Traits } from './TraitFilters'

export interface RecordingFilter extends Days, Traits {
  number: string
  agentId: string
  queueId: string
}

interface Props {
  filter: RecordingFilter
  own: boolean
  /** This person sees numbers masked, and finds them by their end or whole. */
  wholeNumbers: boolean
  onChange(filter: RecordingFilter): void
}

export function RecordingFilters({ filter, own, wholeNumbers, onChange }: Props) {
  const set = (part: Partial<RecordingFilter>) => onChange({ ...filter, ...part })
  return (
    <Filters>
      <DayFilters {...filter} onChange={set} />
      {!own && <NameFilters filter={filter} set={set} />}
      <NumberFilter value={filter.number} whole={wholeNumbers} onChange={(number) => set({ number })} />
      <TraitFilters traits={traitsOf(filter)} own={own} onChange={set} />
    </Filters>
  )
}

function NameFilters({ filter, set }: { filter: RecordingFilter; set(part: Partial<RecordingFilter>): void }) {
  const { t } = useText()
  const { data: names } = useLoaded('names', (signal) => api.directory(signal))
  const choices = (all: { id: number; name: string }[] = []) => all.map(({ id, name }) => ({ value: String(id), label: name }))
  return (
    <>
      <ChoiceFilter label={t('filter.agent')} value={filter.agentId} of={choices(names?.agents)} onChange={(agentId) => set({ agentId })} />
      <ChoiceFilter label={t('filter.queue')} value={filter.queueId} of={choices(names?.queues)} onChange={(queueId) => set({ queueId })} />
    </>
  )
}

const traitsOf = (filter: RecordingFilter) => Object.fromEntries(Object.keys(NO_TRAITS).map((name) => [name, filter[name as keyof Traits]])) as Traits
