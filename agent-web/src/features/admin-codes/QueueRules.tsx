import { useState } from 'react'
import { useText } from '../../languages/useText'
import { Check, Field } from '../../ui/Field'
import { FormDialog } from '../../ui/FormDialog'
import { ListPanel } from '../../ui/ListPanel'
import type { ListColumn } from '../../ui/ListTable'
import { useSay } from '../../ui/Toasts'
import { useLoaded } from '../../ui/useLoaded'
import { useSaving } from '../../ui/useSaving'
import * as api from '../../wire/api'

/** What each queue asks after its calls. */
export function QueueRules() {
  const { t } = useText()
  const rules = useLoaded('wrap-up-rules', api.wrapUpRules)
  const [edited, setEdited] = useState<api.WrapUpRule | null>(null)
  const columns: ListColumn<api.WrapUpRule>[] = [
    { name: 'queue', title: t('rules.queue'), cell: (rule) => rule.queueName, sortBy: (rule) => rule.queueName },
    { name: 'required', title: t('rules.required'), cell: (rule) => t(rule.codeRequired ? 'ui.yes' : 'ui.no'), sortBy: (rule) => (rule.codeRequired ? 0 : 1) },
    { name: 'extend', title: t('rules.extend'), cell: (rule) => t('ui.seconds', { seconds: rule.extendSeconds }), sortBy: (rule) => rule.extendSeconds, right: true },
    { name: 'overtime', title: t('rules.overtime'), cell: (rule) => (rule.codeRequired ? t('ui.seconds', { seconds: rule.overtimeSeconds }) : t('ui.none')), right: true },
  ]
  return (
    <ListPanel title={t('rules.title')} loaded={rules} columns={columns} idOf={(rule) => rule.queueId} nameOf={(rule) => rule.queueName} emptyTitle={t('rules.empty')} testId="rule" onOpen={setEdited}>
      {edited && (
        <RuleDialog
          rule={edited}
          onClose={() => setEdited(null)}
          onSaved={() => {
            setEdited(null)
            rules.reload()
          }}
        />
      )}
    </ListPanel>
  )
}

const FIELDS = ['extendSeconds', 'overtimeSeconds'] as const

function RuleDialog({ rule, onClose, onSaved }: { rule: api.WrapUpRule; onClose(): void; onSaved(): void }) {
  const { t } = useText()
  const say = useSay()
  const [codeRequired, setRequired] = useState(rule.codeRequired)
  const [extendSeconds, setExtend] = useState(rule.extendSeconds)
  const [overtimeSeconds, setOvertime] = useState(rule.overtimeSeconds)
  const saving = useSaving()
  const { done, at } = saving
  const submit = async () => {
    if (!(await done(() => api.saveWrapUpRule(rule.queueId, { codeRequired, extendSeconds, overtimeSeconds })))) return
    say(t('rules.saved', { name: rule.queueName }))
    onSaved()
  }
  return (
    <FormDialog title={t('rules.edit', { name: rule.queueName })} saving={saving} fields={FIELDS} testId="rule" onSave={submit} onClose={onClose}>
      <Check label={t('rules.require')} checked={codeRequired} onChange={setRequired} />
      <Field label={t('rules.extend')} hint={t('rules.extend-hint')} error={at('extendSeconds')}>
        <input type="number" inputMode="numeric" min={0} value={extendSeconds} data-testid="rule-extend" onChange={(e) => setExtend(Number(e.target.value))} />
      </Field>
      <Field label={t('rules.overtime')} hint={t('rules.overtime-hint')} error={at('overtimeSeconds')}>
        <input type="number" inputMode="numeric" min={30} value={overtimeSeconds} onChange={(e) => setOvertime(Number(e.target.value))} />
      </Field>
    </FormDialog>
  )
}
