import { useText, type TextKey } from '../../languages/useText'
import { zhCN } from '../../languages/texts'
import { Field } from '../../ui/Field'
import { ChoiceFilter, DayFilters, Filters, type Days } from '../../ui/Filters'

export interface AuditFilter extends Days {
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
    <Filters>
      <DayFilters {...filter} onChange={set} />
      <Field label={t('audit.who')}>
        <input type="search" value={filter.who} maxLength={40} placeholder={t('audit.who-hint')} onChange={(event) => set({ who: event.target.value })} />
      </Field>
      <ChoiceFilter label={t('audit.what')} value={filter.what} of={KINDS.map((key) => ({ value: key.slice(GROUP.length), label: t(key) }))} testId="audit-what" onChange={(what) => set({ what })} />
      <Field label={t('audit.text')} wide>
        <input type="search" value={filter.text} maxLength={100} placeholder={t('audit.text-hint')} data-testid="audit-text" onChange={(event) => set({ text: event.target.value })} />
      </Field>
    </Filters>
  )
}
