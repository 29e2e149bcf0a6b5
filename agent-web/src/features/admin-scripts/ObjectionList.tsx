import { useText } from '../../languages/useText'
import { Button } from '../../ui/Button'
import { Field } from '../../ui/Field'
import { Panel } from '../../ui/parts'
import type { Objection } from '../../wire/api'

interface Props {
  objections: Objection[]
  at(field: string): string | null
  onChange(objections: Objection[]): void
}

/** What to say when a customer objects; at hand in every step. */
export function ObjectionList({ objections, at, onChange }: Props) {
  const { t } = useText()
  const change = (n: number, part: Partial<Objection>) => onChange(objections.map((one, at) => (at === n ? { ...one, ...part } : one)))
  return (
    <Panel title={t('script.objections')}>
      <p className="quiet">{t('scripts.objections-hint')}</p>
      {objections.map((objection, n) => (
        <div key={n} className="objection-form">
          <Field label={t('scripts.objection-title')} error={at(`objections.${n}.title`)}>
            <input value={objection.title} maxLength={80} data-testid={`objection-title-${n}`} onChange={(event) => change(n, { title: event.target.value })} />
          </Field>
          <Field label={t('scripts.objection-text')} error={at(`objections.${n}.text`)} wide>
            <textarea rows={2} maxLength={4000} value={objection.text} data-testid={`objection-text-${n}`} onChange={(event) => change(n, { text: event.target.value })} />
          </Field>
          <Button kind="plain" icon="close" aria-label={t('scripts.remove-objection', { title: objection.title })} onClick={() => onChange(objections.filter((_, at) => at !== n))} />
        </div>
      ))}
      <Button icon="plus" data-testid="objection-add" onClick={() => onChange([...objections, { title: '', text: '', knowledge: '' }])}>
        {t('scripts.add-objection')}
      </Button>
    </Panel>
  )
}
