import { useState } from 'react'
import { useText } from '../../languages/useText'
import { Button } from '../../ui/Button'
import { Check, Field } from '../../ui/Field'
import { FormDialog } from '../../ui/FormDialog'
import { useSay } from '../../ui/Toasts'
import { useSaving } from '../../ui/useSaving'
import * as api from '../../wire/api'

interface Props {
  kept: api.KeptWording | null
  onClose(): void
  onDone(): void
}

const FIELDS = ['name', 'kind', 'phrases', 'excepted', 'place', 'seconds'] as const
const fresh: api.WordingRule = { name: '', kind: 'AVOID', phrases: [], excepted: [], place: 'ANYWHERE', seconds: 15, active: true, version: 0 }
const linesOf = (text: string) => text.split('\n').filter((line) => line.trim() !== '')

export function WordingDialog({ kept, onClose, onDone }: Props) {
  const { t, word } = useText()
  const say = useSay()
  const saving = useSaving()
  const { save, at } = saving
  const [draft, setDraft] = useState(kept?.rule ?? fresh)
  const [phrases, setPhrases] = useState(draft.phrases.join('\n'))
  const [excepted, setExcepted] = useState(draft.excepted.join('\n'))
  const set = (part: Partial<api.WordingRule>) => setDraft((was) => ({ ...was, ...part }))
  const submit = async () => {
    const saved = await save(() => api.saveWordingRule(kept?.id ?? null, { ...draft, phrases: linesOf(phrases), excepted: linesOf(excepted) }))
    if (!saved) return
    say(t('wording.saved', { name: saved.rule.name }))
    onDone()
  }
  const remove = async ({ id, rule }: api.KeptWording) => {
    if ((await save(() => api.removeWordingRule(id).then(() => true))) === undefined) return
    say(t('wording.removed', { name: rule.name }))
    onDone()
  }
  return (
    <FormDialog wide title={t(kept ? 'wording.edit-title' : 'wording.new')} saving={saving} fields={FIELDS} testId="wording" onSave={submit} onClose={onClose}>
      <Field label={t('wording.name')} error={at('name')}>
        <input value={draft.name} maxLength={60} data-testid="wording-name" onChange={(e) => set({ name: e.target.value })} />
      </Field>
      <Field label={t('wording.kind')} error={at('kind')}>
        <select value={draft.kind} data-testid="wording-kind" onChange={(e) => set({ kind: e.target.value as api.WordingRule['kind'] })}>
          {(['SAY', 'AVOID'] as const).map((kind) => (
            <option key={kind} value={kind}>
              {word('wording-kind', kind)}
            </option>
          ))}
        </select>
      </Field>
      <Field label={t('wording.phrases')} hint={t('wording.phrases-hint')} error={at('phrases')}>
        <textarea rows={4} value={phrases} data-testid="wording-phrases" onChange={(e) => setPhrases(e.target.value)} />
      </Field>
      <Field label={t('wording.excepted')} hint={t('wording.excepted-hint')} error={at('excepted')}>
        <textarea rows={4} value={excepted} data-testid="wording-excepted" onChange={(e) => setExcepted(e.target.value)} />
      </Field>
      <Field label={t('wording.place')} error={at('place')}>
        <select value={draft.place} data-testid="wording-place" onChange={(e) => set({ place: e.target.value as api.WordingRule['place'] })}>
          {(['ANYWHERE', 'BEGINNING', 'END'] as const).map((place) => (
            <option key={place} value={place}>
              {word('wording-place', place)}
            </option>
          ))}
        </select>
      </Field>
      <Field label={t('wording.seconds')} error={at('seconds')}>
        <input type="number" inputMode="numeric" min={1} max={600} disabled={draft.place === 'ANYWHERE'} value={draft.seconds} data-testid="wording-seconds" onChange={(e) => set({ seconds: Number(e.target.value) })} />
      </Field>
      <Check testId="wording-active" label={t('wording.active')} checked={draft.active} onChange={(active) => set({ active })} />
      {kept && (
        <Button kind="plain" data-testid="wording-remove" onClick={() => void remove(kept)}>
          {t('wording.remove')}
        </Button>
      )}
    </FormDialog>
  )
}
