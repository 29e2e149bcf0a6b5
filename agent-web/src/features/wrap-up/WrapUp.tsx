import type { ReactNode } from 'react'
import { useServerNow } from '../../desk/useDesk'
import { useText } from '../../languages/useText'
import { Button } from '../../ui/Button'
import { Field } from '../../ui/Field'
import { secondsLeft } from '../../ui/format'
import { bind, KEYS, useKeys } from '../../ui/keys'
import { Panel } from '../../ui/parts'
import type { DeskWrapUp } from '../../wire/desk'
import { Codes } from './Codes'
import { NOTE_LIMIT, useWrapUp } from './useWrapUp'
import './wrap-up.css'

interface Props {
  wrapUp: DeskWrapUp
  code: string | null
  note: string
  onCode(code: string): void
  onNote(note: string): void
  onFinished(): void
  children?: ReactNode
}

export function WrapUp({ wrapUp, code, note, onCode, onNote, onFinished, children }: Props) {
  const { t, word } = useText()
  const now = useServerNow(500)
  const { finish, extend, sending, wrongCode, wrongNote } = useWrapUp(wrapUp, { code, note }, onFinished)
  const stretchable = wrapUp.deadline !== null && wrapUp.latest !== null && Date.parse(wrapUp.latest) > Math.max(Date.parse(wrapUp.deadline), now)
  useKeys(bind(KEYS.stay, stretchable && extend))
  return (
    <Panel
      className="wrap-up"
      data-testid="wrap-up"
      title={
        <>
          {t('wrap.title')} <span className="quiet wrap-up__who">{[wrapUp.name || wrapUp.number, word('outcome', wrapUp.outcome)].join(' · ')}</span>
        </>
      }
      tools={wrapUp.deadline && <Countdown wrapUp={wrapUp} deadline={wrapUp.deadline} now={now} />}
    >
      <form
        className="wrap-up__form"
        onSubmit={(event) => {
          event.preventDefault()
          finish()
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) finish()
        }}
      >
        <Codes chosen={code} required={wrapUp.codeRequired} error={wrongCode} onChoose={onCode} />
        <Field label={t('wrap.note')} error={wrongNote} hint={t('wrap.note-hint', { length: note.length, limit: NOTE_LIMIT })}>
          <textarea rows={3} maxLength={NOTE_LIMIT} value={note} data-testid="wrap-up-note" onChange={(event) => onNote(event.target.value)} />
        </Field>
        {children}
        <div className="wrap-up__foot">
          {wrapUp.deadline !== null && (
            <Button shortcut="W" disabled={!stretchable} data-testid="wrap-up-extend" onClick={extend}>
              {t(stretchable ? 'wrap.extend' : 'wrap.extended')}
            </Button>
          )}
          <Button kind="main" big type="submit" disabled={sending} data-testid="wrap-up-finish">
            {t(sending ? 'wrap.finishing' : 'wrap.finish')}
            <span className="key" aria-hidden="true">
              Ctrl ⏎
            </span>
          </Button>
        </div>
      </form>
    </Panel>
  )
}

function Countdown({ wrapUp, deadline, now }: { wrapUp: DeskWrapUp; deadline: string; now: number }) {
  const { t } = useText()
  const seconds = secondsLeft(deadline, now)
  const overtime = seconds <= 0 && wrapUp.releasedAt !== null
  return (
    <span className={`wrap-up__countdown num${seconds <= 10 ? ' wrap-up__countdown--soon' : ''}`} role={overtime ? 'alert' : undefined} data-testid="wrap-up-seconds">
      {overtime ? t('wrap.overtime') : t('wrap.seconds-left', { seconds })}
    </span>
  )
}
