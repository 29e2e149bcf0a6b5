import { useState } from 'react'
import { useText } from '../../languages/useText'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { Check, Field } from '../../ui/Field'
import { Empty, Failed, Panel, Waiting } from '../../ui/parts'
import { useSay } from '../../ui/Toasts'
import { useLoaded } from '../../ui/useLoaded'
import { useSaving } from '../../ui/useSaving'
import * as api from '../../wire/api'

/** What each queue asks after its calls. */
export function QueueRules() {
  const { t } = useText()
  const rules = useLoaded('wrap-up-rules', api.wrapUpRules)
  const [edited, setEdited] = useState<api.WrapUpRule | null>(null)
  return (
    <Panel flush title={t('rules.title')}>
      {rules.failure && <Failed slug={rules.failure.slug} params={rules.failure.params} onRetry={rules.reload} />}
      {rules.data === null ? (
        rules.loading && <Waiting />
      ) : rules.data.length === 0 ? (
        <Empty title={t('rules.empty')} />
      ) : (
        <div className="table-box" tabIndex={0} role="region" aria-label={t('rules.title')}>
          <table className="table">
            <thead>
              <tr>
                <th>{t('rules.queue')}</th>
                <th>{t('rules.required')}</th>
                <th className="right">{t('rules.extend')}</th>
                <th className="right">{t('rules.overtime')}</th>
                <th className="right">{t('ui.edit')}</th>
              </tr>
            </thead>
            <tbody>
              {rules.data.map((rule) => (
                <tr key={rule.queueId}>
                  <td>{rule.queueName}</td>
                  <td>{t(rule.codeRequired ? 'ui.yes' : 'ui.no')}</td>
                  <td className="num right">{t('ui.seconds', { seconds: rule.extendSeconds })}</td>
                  <td className="num right">{rule.codeRequired ? t('ui.seconds', { seconds: rule.overtimeSeconds }) : t('ui.none')}</td>
                  <td className="right">
                    <Button aria-label={t('rules.edit', { name: rule.queueName })} data-testid={`rule-edit-${rule.queueId}`} onClick={() => setEdited(rule)}>
                      {t('ui.edit')}
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
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
    </Panel>
  )
}

function RuleDialog({ rule, onClose, onSaved }: { rule: api.WrapUpRule; onClose(): void; onSaved(): void }) {
  const { t } = useText()
  const say = useSay()
  const [codeRequired, setRequired] = useState(rule.codeRequired)
  const [extendSeconds, setExtend] = useState(rule.extendSeconds)
  const [overtimeSeconds, setOvertime] = useState(rule.overtimeSeconds)
  const { saving, save, at, above } = useSaving()
  const submit = async () => {
    const saved = await save(async () => {
      await api.saveWrapUpRule(rule.queueId, { codeRequired, extendSeconds, overtimeSeconds })
      return true
    })
    if (!saved) return
    say(t('rules.saved', { name: rule.queueName }))
    onSaved()
  }
  const general = above(['extendSeconds', 'overtimeSeconds'])
  return (
    <Dialog
      title={t('rules.edit', { name: rule.queueName })}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button kind="main" disabled={saving} data-testid="rule-save" onClick={() => void submit()}>
            {t(saving ? 'ui.saving' : 'ui.save')}
          </Button>
        </>
      }
    >
      <div className="form-grid">
        {general && <p className="field__error whole">{general}</p>}
        <div className="field whole">
          <Check label={t('rules.require')} checked={codeRequired} onChange={setRequired} />
        </div>
        <Field label={t('rules.extend')} hint={t('rules.extend-hint')} error={at('extendSeconds')}>
          <input type="number" inputMode="numeric" min={0} value={extendSeconds} data-testid="rule-extend" onChange={(e) => setExtend(Number(e.target.value))} />
        </Field>
        <Field label={t('rules.overtime')} hint={t('rules.overtime-hint')} error={at('overtimeSeconds')}>
          <input type="number" inputMode="numeric" min={30} value={overtimeSeconds} onChange={(e) => setOvertime(Number(e.target.value))} />
        </Field>
      </div>
    </Dialog>
  )
}
