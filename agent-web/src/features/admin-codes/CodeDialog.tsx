import { useState } from 'react'
import { useText } from '../../languages/useText'
import { Check, Field } from '../../ui/Field'
import { FormDialog } from '../../ui/FormDialog'
import { useSay } from '../../ui/Toasts'
import { useSaving } from '../../ui/useSaving'
import * as api from '../../wire/api'

interface Props {
  code: api.AdminCode | null
  parent: string | null
  groups: api.AdminCode[]
  onClose(): void
  onSaved(): void
}

const FIELDS = ['code', 'nameZh', 'nameEn', 'parent', 'position'] as const

export function CodeDialog({ code, parent: first, groups, onClose, onSaved }: Props) {
  const { t, language } = useText()
  const say = useSay()
  const [draft, setDraft] = useState<api.AdminCode>(code ?? { code: '', nameZh: '', nameEn: '', position: 100, active: true })
  const [parent, setParent] = useState(first ?? '')
  const saving = useSaving()
  const { save, at } = saving
  const set = (part: Partial<api.AdminCode>) => setDraft((was) => ({ ...was, ...part }))
  const submit = async () => {
    const { parent: _, ...rest } = draft
    const saved = await save(() => api.saveCode({ ...rest, code: draft.code.trim(), ...(parent ? { parent } : {}) }))
    if (!saved) return
    say(t('codes.saved', { name: saved.nameZh }))
    onSaved()
  }
  return (
    <FormDialog
      wide
      title={t(code ? 'codes.edit-title' : 'codes.new')}
      saving={saving}
      fields={FIELDS}
      testId="code"
      onSave={submit}
      onClose={onClose}
    >
      <Field label={t('codes.name-zh')} error={at('nameZh')}>
        <input value={draft.nameZh} maxLength={60} data-testid="code-name-zh" onChange={(e) => set({ nameZh: e.target.value })} />
      </Field>
      <Field label={t('codes.name-en')} error={at('nameEn')}>
        <input value={draft.nameEn} maxLength={60} data-testid="code-name-en" onChange={(e) => set({ nameEn: e.target.value })} />
      </Field>
      <Field label={t('codes.code')} hint={t('codes.code-hint')} error={at('code')}>
        <input value={draft.code} maxLength={40} disabled={code !== null} data-testid="code-code" onChange={(e) => set({ code: e.target.value })} />
      </Field>
      <Field label={t('codes.group')} hint={t('codes.group-hint')} error={at('parent')}>
        <select value={parent} data-testid="code-parent" onChange={(e) => setParent(e.target.value)}>
          <option value="">{t('codes.top')}</option>
          {groups
            .filter((group) => group.code !== code?.code)
            .map((group) => (
              <option key={group.code} value={group.code}>
                {language === 'zh-CN' ? group.nameZh : group.nameEn}
              </option>
            ))}
        </select>
      </Field>
      <Field label={t('codes.position')} hint={t('codes.position-hint')} error={at('position')}>
        <input type="number" inputMode="numeric" value={draft.position} onChange={(e) => set({ position: Number(e.target.value) })} />
      </Field>
      <div className="field">
        <span className="field__label">{t('codes.active')}</span>
        <Check label={t('codes.in-use')} checked={draft.active} onChange={(active) => set({ active })} />
      </div>
    </FormDialog>
  )
}
