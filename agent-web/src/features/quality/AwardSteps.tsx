import { useState } from 'react'
import { useText, type TextKey } from '../../languages/useText'
import { Button } from '../../ui/Button'
import { Check, Field } from '../../ui/Field'
import { FormDialog } from '../../ui/FormDialog'
import { useSay } from '../../ui/Toasts'
import { useSaving } from '../../ui/useSaving'
import * as api from '../../wire/api'

export type AwardEnd = 'approve' | 'cancel'

interface Props {
  round: api.AwardRound
  busy: boolean
  onEnd(what: AwardEnd): void
  act(send: () => Promise<unknown>, said: TextKey): Promise<void>
}

/** What an administrator may do with a round as it stands. */
export function AwardSteps({ round: { id, state, version }, busy, onEnd, act }: Props) {
  const { t } = useText()
  return (
    <>
      {state === 'NOMINATING' && (
        <Button disabled={busy} data-testid="award-open-voting" onClick={() => void act(() => api.openAwardVoting(id, version), 'awards.voting-opened')}>
          {t('awards.open-voting')}
        </Button>
      )}
      {state === 'VOTING' && (
        <Button disabled={busy} data-testid="award-count" onClick={() => void act(() => api.countAwardVotes(id, version), 'awards.counted')}>
          {t('awards.count')}
        </Button>
      )}
      {state === 'COUNTED' && (
        <Button kind="main" disabled={busy} data-testid="award-approve" onClick={() => onEnd('approve')}>
          {t('awards.approve')}
        </Button>
      )}
      {state === 'APPROVED' &&
        (['CSV', 'XLSX'] as const).map((format) => (
          <a key={format} className="button" href={api.awardFile(id, format)} data-testid={`award-export-${format}`}>
            {t('awards.export', { format })}
          </a>
        ))}
      {state !== 'APPROVED' && state !== 'CANCELLED' && (
        <Button kind="stop" disabled={busy} data-testid="award-cancel" onClick={() => onEnd('cancel')}>
          {t('awards.cancel')}
        </Button>
      )}
    </>
  )
}

interface DialogProps {
  sheet: api.AwardRoundSheet
  onClose(): void
  onSaved(): void
}

export function AwardEndDialog({ what, ...rest }: DialogProps & { what: AwardEnd }) {
  return what === 'approve' ? <ApproveDialog {...rest} /> : <CancelDialog {...rest} />
}

/** Whoever would win; for one who is struck the next comes into sight. */
function ApproveDialog({ sheet: { round, nominees }, onClose, onSaved }: DialogProps) {
  const { t } = useText()
  const say = useSay()
  const saving = useSaving()
  const [struck, setStruck] = useState<Readonly<Record<number, string>>>({})
  const placed = nominees.filter(({ place }) => place != null)
  const shown = placed.slice(0, round.terms.winners + Object.keys(struck).length)
  const winners = shown.filter(({ id }) => !(id in struck))
  const submit = async () => {
    const strikes = Object.entries(struck)
      .filter(([id]) => shown.some((one) => one.id === Number(id)))
      .map(([nominee, reason]) => ({ nominee: Number(nominee), reason }))
    if (!(await saving.save(() => api.approveAward(round.id, { version: round.version, strikes })))) return
    say(t('awards.approved'))
    onSaved()
  }
  const toggle = (id: number, on: boolean) => setStruck(on ? { ...struck, [id]: '' } : Object.fromEntries(Object.entries(struck).filter(([one]) => Number(one) !== id)))
  return (
    <FormDialog title={t('awards.approve')} saving={saving} fields={[]} testId="award-approval" saveText={t('awards.approve')} onSave={submit} onClose={onClose}>
      <p className="field__hint">{t('awards.approve-hint', { count: winners.length })}</p>
      <ol className="awards__winners">
        {shown.map(({ id, agentName, teamName, votes }) => (
          <li key={id} data-testid={`award-place-${id}`}>
            <span>
              <strong>{agentName ?? teamName}</strong> <span className="quiet">{t('awards.votes-of', { count: votes })}</span>
            </span>
            <Check label={t('awards.strike')} checked={id in struck} testId={`award-strike-${id}`} onChange={(on) => toggle(id, on)} />
            {id in struck && (
              <Field label={t('awards.strike-why')}>
                <input maxLength={500} value={struck[id] ?? ''} data-testid={`award-strike-why-${id}`} onChange={(event) => setStruck({ ...struck, [id]: event.target.value })} />
              </Field>
            )}
          </li>
        ))}
      </ol>
    </FormDialog>
  )
}

function CancelDialog({ sheet: { round }, onClose, onSaved }: DialogProps) {
  const { t } = useText()
  const say = useSay()
  const saving = useSaving()
  const [reason, setReason] = useState('')
  const submit = async () => {
    if (!(await saving.save(() => api.cancelAward(round.id, { version: round.version, reason })))) return
    say(t('awards.cancelled'))
    onSaved()
  }
  return (
    <FormDialog title={t('awards.cancel')} saving={saving} fields={['reason']} testId="award-cancelling" saveText={t('awards.cancel')} onSave={submit} onClose={onClose}>
      <Field label={t('awards.why')} hint={t('awards.cancel-hint')} error={saving.at('reason')}>
        <textarea rows={3} maxLength={500} value={reason} data-testid="award-cancel-why" onChange={(event) => setReason(event.target.value)} />
      </Field>
    </FormDialog>
  )
}
