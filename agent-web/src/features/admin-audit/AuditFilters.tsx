import { useText, type TextKey } from '../../languages/useText'
import { zhCN } from '../../languages/texts'
import { Field } from '../../ui/Field'

export interface AuditFilter {
  fromDay: string
  toDay: string
  who: string
  what: string
  text: string
}

const GROUP = 'audit-what.'
const KINDS = (Object.keys(zhCN) as TextKey[]).filter((key) => key.startsWith(GROUP))

export function AuditFilters({ filter, onChange }: { filter: AuditFilter; onChange(filter: AuditFilter): void }) {
  const { t } = useText()
  const set = (part: Partial<AuditFilter>) => onChange({ ...filter, ...part })
  return (
    <form className="filters" role="search" onSubmit={(event) => event.preventDefault()}>
      <Field label={t('filter.from')}>
        <input type="date" value={filter.fromDay} max={filter.toDay} onChange={(event) => set({ fromDay: event.target.value })} />
      </Field>
      <Field label={t('filter.to')}>
        <input type="date" value={filter.toDay} min={filter.fromDay} onChange={(event) => set({ toDay: event.target.value })} />
      </Field>
      <Field label={t('audit.who')}>
        <input type="search" value={filter.who} maxLength={40} placeholder={t('audit.who-hint')} onChange={(event) => set({ who: event.target.value })} />
      </Field>
      <Field label={t('audit.what')}>
        <select value={filter.what} data-testid="audit-what" onChange={(event) => set({ what: event.target.value })}>
          <option value="">{t('list.all')}</option>
          {KINDS.map((key) => (
            <option key={key} value={key.slice(GROUP.length)}>
              {t(key)}
            </option>
          ))}
        </select>
      </Field>
      <Field label={t('audit.text')} wide>
        <input type="search" value={filter.text} maxLength={100} placeholder={t('audit.text-hint')} data-testid="audit-text" onChange={(event) => set({ text: event.target.value })} />
      </Field>
    </form>
  )
}
