import { useEffect, useMemo, useState } from 'react'
import { useText } from '../../languages/useText'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { Field } from '../../ui/Field'
import { Icon } from '../../ui/icons'
import { Empty, Failed, Waiting } from '../../ui/parts'
import * as api from '../../wire/api'
import type { AgentStateName, TransferTarget } from '../../wire/desk'
import { asRefusal, type Refusal } from '../../wire/http'
import { matchTargets, type Choice } from './matchTargets'

const NOTE_LIMIT = 500
const REFRESH_MS = 2_000
const ICONS = { agent: 'users', queue: 'queues', menu: 'keypad', number: 'phone' } as const

interface Props {
  onClose(): void
  /** True when it was done. */
  onSend(type: 'consult' | 'blindTransfer', to: TransferTarget, note: string): Promise<boolean>
}

function useTargets() {
  const [targets, setTargets] = useState<api.TransferTargets | null>(null)
  const [failed, setFailed] = useState<Refusal | null>(null)
  const [round, setRound] = useState(0)
  useEffect(() => {
    const asked = new AbortController()
    const look = () =>
      api.transferTargets(asked.signal).then(
        (found) => {
          setTargets(found)
          setFailed(null)
        },
        (failure: unknown) => asked.signal.aborted || setFailed(asRefusal(failure)),
      )
    void look()
    const timer = setInterval(() => void look(), REFRESH_MS)
    return () => {
      clearInterval(timer)
      asked.abort()
    }
  }, [round])
  return { targets, failed, retry: () => setRound((n) => n + 1) }
}

/** To whom: typed, chosen with the arrows, asked first or handed over at once. What was typed stays when it is refused. */
export function TransferDialog({ onClose, onSend }: Props) {
  const { t, word } = useText()
  const { targets, failed, retry } = useTargets()
  const [typed, setTyped] = useState('')
  const [note, setNote] = useState('')
  const [chosen, setChosen] = useState<string | null>(null)
  const [sending, setSending] = useState(false)
  const choices = useMemo(() => matchTargets(targets, typed), [targets, typed])
  const choice = choices.find(({ key }) => key === chosen) ?? choices[0] ?? null

  const move = (by: number) => {
    const at = choices.findIndex(({ key }) => key === choice?.key)
    const next = choices[(at + by + choices.length) % choices.length]
    if (next) setChosen(next.key)
  }
  const go = async (type: 'consult' | 'blindTransfer') => {
    if (!choice || sending || !(type === 'consult' ? choice.mayConsult : choice.mayTransfer)) return
    setSending(true)
    const done = await onSend(type, choice.to, note)
    setSending(false)
    if (done) onClose()
  }
  const state = ({ kind, state: now, agentsReady, waiting }: Choice) =>
    kind === 'agent' ? word('state', now as AgentStateName) : kind === 'queue' ? t('control.queue-now', { ready: agentsReady, waiting }) : kind === 'menu' ? t('control.menu-only') : null
  return (
    <Dialog
      title={t('control.title')}
      busy={sending}
      onClose={onClose}
      foot={
        <>
          <Button kind="main" disabled={sending || !choice?.mayConsult} data-testid="consult-go" onClick={() => void go('consult')}>
            {t('control.consult')}
            <span className="key" aria-hidden="true">
              ⏎
            </span>
          </Button>
          <Button disabled={sending || !choice?.mayTransfer} data-testid="blind-go" onClick={() => void go('blindTransfer')}>
            {t('control.blind')}
            <span className="key" aria-hidden="true">
              Ctrl ⏎
            </span>
          </Button>
        </>
      }
    >
      <form
        className="transfer"
        onSubmit={(event) => event.preventDefault()}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'ArrowDown') move(1)
          else if (event.key === 'ArrowUp') move(-1)
          else if (event.key === 'Enter') void go(event.ctrlKey || event.metaKey ? 'blindTransfer' : 'consult')
          else return
          event.preventDefault()
        }}
      >
        <Field label={t('control.find')} hint={t('control.find-hint')}>
          <input
            type="search"
            data-first
            autoComplete="off"
            maxLength={60}
            value={typed}
            data-testid="transfer-find"
            onChange={(event) => {
              setTyped(event.target.value)
              setChosen(null)
            }}
          />
        </Field>
        {failed && !targets && <Failed failure={failed} onRetry={retry} />}
        {!failed && !targets && <Waiting />}
        {targets && choices.length === 0 && <Empty title={t('control.nobody')} />}
        <ul className="transfer__choices" aria-label={t('control.title')}>
          {choices.map((one) => (
            <li key={one.key}>
              <button
                type="button"
                tabIndex={-1}
                aria-pressed={one.key === choice?.key}
                className={`transfer__choice${one.mayConsult || one.mayTransfer ? '' : ' transfer__choice--off'}`}
                data-testid="transfer-choice"
                onClick={() => setChosen(one.key)}
              >
                <Icon name={ICONS[one.kind]} size={16} />
                <span className="one-line">{one.kind === 'number' ? t('control.outside', { number: one.name }) : one.name}</span>
                <span className="quiet num">{state(one)}</span>
              </button>
            </li>
          ))}
        </ul>
        <p className="unseen" role="status">
          {choice && [choice.name, state(choice)].filter(Boolean).join(' · ')}
        </p>
        <Field label={t('control.note')} hint={t('control.note-hint')}>
          <input type="text" maxLength={NOTE_LIMIT} value={note} data-testid="transfer-note" onChange={(event) => setNote(event.target.value)} />
        </Field>
      </form>
    </Dialog>
  )
}
