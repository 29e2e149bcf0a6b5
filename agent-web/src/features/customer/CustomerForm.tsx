import { useState } from 'react'
import { useText } from '../../languages/useText'
import { Button } from '../../ui/Button'
import { Check, Field } from '../../ui/Field'
import { useSay } from '../../ui/Toasts'
import { useSaving } from '../../ui/useSaving'
import * as api from '../../wire/api'
import type { CustomerCard } from '../../wire/desk'

interface Props {
  callId: string
  card: CustomerCard
  /** What the network calls the caller: a first guess for a new card. */
  name: string | null
  onClose(): void
}

// The prefix is that of a call's other drafts, which a log-out forgets.
const keyOf = (callId: string) => `seatline.draft.customer.${callId}`

function kept(callId: string): api.CustomerDraft | null {
  try {
    return JSON.parse(sessionStorage.getItem(keyOf(callId)) ?? 'null') as api.CustomerDraft | null
  } catch {
    return null
  }
}

/** The customer of this call. The number is the call's own and never stands here; what is typed survives a reload. */
export function CustomerForm({ callId, card, name, onClose }: Props) {
  const { t } = useText()
  const say = useSay()
  const known = card.customerId != null
  const [draft, setDraft] = useState<api.CustomerDraft>(
    () => kept(callId) ?? { name: known ? card.name : (name ?? ''), company: card.company ?? '', vip: card.vip, note: card.note ?? '', version: card.version ?? 0 },
  )
  const { saving, save, at, above } = useSaving()
  const set = (part: Partial<api.CustomerDraft>) => {
    const next = { ...draft, ...part }
    setDraft(next)
    sessionStorage.setItem(keyOf(callId), JSON.stringify(next))
  }
  const close = () => {
    sessionStorage.removeItem(keyOf(callId))
    onClose()
  }
  const submit = async () => {
    const saved = await save(() => api.saveCustomer(callId, draft))
    if (!saved) return
    say(t('customer.saved', { name: saved.name }))
    close()
  }
  const general = above(['name', 'company', 'note'])
  return (
    <form
      className="form-grid"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      {general && (
        <p className="field__error whole" role="alert">
          {general}
        </p>
      )}
      <Field label={t('customer.name')} error={at('name')}>
        <input value={draft.name} maxLength={80} data-testid="customer-name" onChange={(event) => set({ name: event.target.value })} />
      </Field>
      <Field label={t('customer.company')} error={at('company')}>
        <input value={draft.company} maxLength={120} data-testid="customer-company" onChange={(event) => set({ company: event.target.value })} />
      </Field>
      <div className="whole">
        <Field label={t('customer.note')} error={at('note')}>
          <textarea rows={2} maxLength={2000} value={draft.note ?? ''} data-testid="customer-note" onChange={(event) => set({ note: event.target.value })} />
        </Field>
      </div>
      <div className="field">
        <Check label={t('customer.is-vip')} checked={draft.vip} onChange={(vip) => set({ vip })} />
      </div>
      <div className="customer__foot">
        <Button onClick={close}>{t('ui.cancel')}</Button>
        <Button kind="main" type="submit" disabled={saving} data-testid="customer-save">
          {t(saving ? 'ui.saving' : 'ui.save')}
        </Button>
      </div>
    </form>
  )
}
