import { useState } from 'react'
import { useText } from '../../languages/useText'
import { Check, Field } from '../../ui/Field'
import { FormDialog } from '../../ui/FormDialog'
import { useSay } from '../../ui/Toasts'
import { useSaving } from '../../ui/useSaving'
import * as api from '../../wire/api'

interface Props {
  retention: api.Retention | null
  queues: api.AdminQueue[]
  onClose(): void
  onSaved(): void
}

const FIELDS = ['name', 'format', 'leastDays', 'mostDays', 'fullDisk', 'queues'] as const
const fresh: api.RetentionDraft = { name: '', format: 'OPUS', leastDays: 30, mostDays: 365, fullDisk: 'MARK', queues: [], version: 0 }

export function RetentionDialog({ retention, queues, onClose, onSaved }: Props) {
  const { t, word } = useText()
  const say = useSay()
  const [draft, setDraft] = useState<api.RetentionDraft>(retention?.settings ?? fresh)
  const [most, setMost] = useState(draft.mostDays == null ? '' : String(draft.mostDays))
  const set = (part: Partial<api.RetentionDraft>) => setDraft((was) => ({ ...was, ...part }))
  const saving = useSaving()
  const { save, at } = saving
  // The first class has what no other has.
  const usual = retention?.id === 1
  const submit = async () => {
    const { mostDays: _, ...rest } = draft
    const saved = await save(() => api.saveRetention(retention?.id ?? null, most.trim() === '' ? rest : { ...rest, mostDays: Math.round(Number(most)) }))
    if (!saved) return
    say(t('retentions.saved', { name: saved.settings.name }))
    onSaved()
  }
  return (
    <FormDialog wide title={t(retention ? 'retentions.edit-title' : 'retentions.new')} saving={saving} fields={FIELDS} testId="retention" onSave={submit} onClose={onClose}>
      <Field label={t('retentions.name')} error={at('name')}>
        <input value={draft.name} maxLength={60} data-testid="retention-name" onChange={(e) => set({ name: e.target.value })} />
      </Field>
      <Field label={t('retentions.format')} hint={t('retentions.format-hint')} error={at('format')}>
        <select value={draft.format} data-testid="retention-format" onChange={(e) => set({ format: e.target.value as api.RetentionDraft['format'] })}>
          {(['OPUS', 'FLAC'] as const).map((format) => (
            <option key={format} value={format}>
              {word('sound-format', format)}
            </option>
          ))}
        </select>
      </Field>
      <Field label={t('retentions.least')} hint={t('retentions.least-hint')} error={at('leastDays')}>
        <input type="number" inputMode="numeric" min={0} value={draft.leastDays} data-testid="retention-least" onChange={(e) => set({ leastDays: Number(e.target.value) })} />
      </Field>
      <Field label={t('retentions.most')} hint={t('retentions.most-hint')} error={at('mostDays')}>
        <input type="number" inputMode="numeric" min={1} value={most} data-testid="retention-most" onChange={(e) => setMost(e.target.value)} />
      </Field>
      <Field label={t('retentions.full-disk')} hint={t('retentions.full-disk-hint')} error={at('fullDisk')}>
        <select value={draft.fullDisk} data-testid="retention-full-disk" onChange={(e) => set({ fullDisk: e.target.value as api.RetentionDraft['fullDisk'] })}>
          {(['MARK', 'REFUSE'] as const).map((policy) => (
            <option key={policy} value={policy}>
              {word('full-disk', policy)}
            </option>
          ))}
        </select>
      </Field>
      <fieldset className="field whole">
        <legend className="field__label">{t('retentions.queues')}</legend>
        <p className="field__hint">{t(usual ? 'retentions.queues-usual' : 'retentions.queues-hint')}</p>
        {queues.map(({ id, name }) => (
          <Check
            key={id}
            testId={`retention-queue-${id}`}
            label={name}
            checked={draft.queues.includes(id)}
            disabled={usual && draft.queues.includes(id)}
            onChange={(chosen) => set({ queues: chosen ? [...draft.queues, id] : draft.queues.filter((one) => one !== id) })}
          />
        ))}
      </fieldset>
    </FormDialog>
  )
}
