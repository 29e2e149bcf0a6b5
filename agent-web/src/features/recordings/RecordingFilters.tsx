import { useText } from '../../languages/useText'
import { Field } from '../../ui/Field'
import { useLoaded } from '../../ui/useLoaded'
import * as api from '../../wire/api'

export interface RecordingFilter {
  fromDay: string
  toDay: string
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
  const { t } = useText()
  const set = (part: Partial<RecordingFilter>) => onChange({ ...filter, ...part })
  return (
    <form className="filters" role="search" onSubmit={(event) => event.preventDefault()}>
      <Field label={t('filter.from')}>
        <input type="date" value={filter.fromDay} max={filter.toDay} onChange={(e) => set({ fromDay: e.target.value })} />
      </Field>
      <Field label={t('filter.to')}>
        <input type="date" value={filter.toDay} min={filter.fromDay} onChange={(e) => set({ toDay: e.target.value })} />
      </Field>
      {!own && <NameFilters filter={filter} set={set} />}
      <Field label={t('filter.number')} wide>
        <input type="search" inputMode="tel" placeholder={t(wholeNumbers ? 'filter.whole-number-hint' : 'filter.number-hint')} value={filter.number} onChange={(e) => set({ number: e.target.value })} />
      </Field>
    </form>
  )
}

function NameFilters({ filter, set }: { filter: RecordingFilter; set(part: Partial<RecordingFilter>): void }) {
  const { t } = useText()
  const { data: names } = useLoaded('names', (signal) => api.directory(signal))
  const choices = (all: { id: number; name: string }[] = []) => (
    <>
      <option value="">{t('filter.all')}</option>
      {all.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </>
  )
  return (
    <>
      <Field label={t('filter.agent')}>
        <select value={filter.agentId} onChange={(e) => set({ agentId: e.target.value })}>
          {choices(names?.agents)}
        </select>
      </Field>
      <Field label={t('filter.queue')}>
        <select value={filter.queueId} onChange={(e) => set({ queueId: e.target.value })}>
          {choices(names?.queues)}
        </select>
      </Field>
    </>
  )
}
