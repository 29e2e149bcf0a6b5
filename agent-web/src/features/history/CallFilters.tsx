import { useText } from '../../languages/useText'
import { Field } from '../../ui/Field'

export interface CallFilter {
  fromDay: string
  toDay: string
  number: string
  direction: string
  outcome: string
}

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
  return (
    <form className="filters" role="search" onSubmit={(event) => event.preventDefault()}>
      <Field label={t('filter.from')}>
        <input type="date" value={filter.fromDay} max={filter.toDay} onChange={(e) => set({ fromDay: e.target.value })} />
      </Field>
      <Field label={t('filter.to')}>
        <input type="date" value={filter.toDay} min={filter.fromDay} onChange={(e) => set({ toDay: e.target.value })} />
      </Field>
      <Field label={t('filter.direction')}>
        <select value={filter.direction} onChange={(e) => set({ direction: e.target.value })}>
          <option value="">{t('filter.all')}</option>
          <option value="INBOUND">{word('direction', 'INBOUND')}</option>
          <option value="OUTBOUND">{word('direction', 'OUTBOUND')}</option>
        </select>
      </Field>
      <Field label={t('filter.outcome')}>
        <select value={filter.outcome} onChange={(e) => set({ outcome: e.target.value })}>
          <option value="">{t('filter.all')}</option>
          {OUTCOMES.map((outcome) => (
            <option key={outcome} value={outcome}>
              {word('outcome', outcome)}
            </option>
          ))}
        </select>
      </Field>
      <Field label={t('filter.number')} wide>
        <input type="search" inputMode="tel" placeholder={t(wholeNumbers ? 'filter.whole-number-hint' : 'filter.number-hint')} value={filter.number} onChange={(e) => set({ number: e.target.value })} />
      </Field>
    </form>
  )
}
