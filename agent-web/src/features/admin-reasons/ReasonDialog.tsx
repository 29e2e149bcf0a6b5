import { useState } from 'react'
import { useText } from '../../languages/useText'
import { Check, Field } from '../../ui/Field'
import { FormDialog } from '../../ui/FormDialog'
import { useSay } from '../../ui/Toasts'
import { useSaving } from '../../ui/useSaving'
import * as api from '../../wire/api'

interface Props {
  reason: api.Reason | null
  onClose(): void
  onSaved(): void
}

const FIELDS = ['code', 'kind', 'nameZh', 'nameEn', 'position', 'limitSeconds', 'active'] as const

export function ReasonDialog({ reason, onClose, onSaved }: Props) {
  const { t, word } = useText()
  const say = useSay()
  const [code, setCode] = useState(reason?.code ?? '')
  const [kind, setKind] = useState<api.Reason['kind']>(reason?.kind ?? 'AGENT')
  const [nameZh, setNameZh] = useState(reason?.nameZh ?? '')
  const [nameEn, setNameEn] = useState(reason?.nameEn ?? '')
  const [position, setPosition] = useState(reason?.position ?? 100)
  const [minutes, setMinutes] = useState(reason?.limitSeconds == null ? '' : String(reason.limitSeconds / 60))
  const [active, setActive] = useState(reason?.active ?? true)
  const saving = useSaving()
  const { save, at } = saving
  const submit = async () => {
    const limit = minutes.trim() === '' ? {} : { limitSeconds: Math.round(Number(minutes) * 60) }
    const saved = await save(() => api.saveReason(code.trim(), { kind, nameZh, nameEn, position, active, ...limit }))
    if (!saved) return
    say(t('reasons.saved', { name: saved.nameZh }))
    onSaved()
  }
  return (
    <FormDialog
      wide
      title={t(reason ? 'reasons.edit-title' : 'reasons.new')}
      saving={saving}
      fields={FIELDS}
      testId="reason"
      onSave={submit}
      onClose={onClose}
    >
      <Field label={t('reasons.name-zh')} error={at('nameZh')}>
        <input value={nameZh} maxLength={60} data-testid="reason-name-zh" onChange={(e) => setNameZh(e.target.value)} />
      </Field>
      <Field label={t('reasons.name-en')} error={at('nameEn')}>
        <input value={nameEn} maxLength={60} data-testid="reason-name-en" onChange={(e) => setNameEn(e.target.value)} />
      </Field>
      <Field label={t('reasons.code')} hint={t('reasons.code-hint')} error={at('code')}>
        <input value={code} maxLength={40} disabled={reason !== null} data-testid="reason-code" onChange={(e) => setCode(e.target.value.toUpperCase())} />
      </Field>
      <Field label={t('reasons.kind')} hint={t('reasons.kind-hint')} error={at('kind')}>
        <select value={kind} disabled={reason !== null} data-testid="reason-kind" onChange={(e) => setKind(e.target.value as api.Reason['kind'])}>
          {(reason ? [reason.kind] : (['AGENT', 'SUPERVISOR'] as const)).map((one) => (
            <option key={one} value={one}>
              {word('reason-kind', one)}
            </option>
          ))}
        </select>
      </Field>
      <Field label={t('reasons.limit-minutes')} hint={t('reasons.limit-hint')} error={at('limitSeconds')}>
        <input type="number" inputMode="numeric" min={1} value={minutes} data-testid="reason-limit" onChange={(e) => setMinutes(e.target.value)} />
      </Field>
      <Field label={t('reasons.position')} hint={t('reasons.position-hint')} error={at('position')}>
        <input type="number" inputMode="numeric" value={position} data-testid="reason-position" onChange={(e) => setPosition(Number(e.target.value))} />
      </Field>
      <div className="field whole">
        <Check label={t('reasons.in-use')} checked={active} disabled={kind === 'SYSTEM'} onChange={setActive} />
      </div>
    </FormDialog>
  )
}
