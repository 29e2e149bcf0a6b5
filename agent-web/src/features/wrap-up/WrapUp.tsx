import { useServerNow } from '../../desk/useDesk'
import { useText } from '../../languages/useText'
import { Button } from '../../ui/Button'
import { Field } from '../../ui/Field'
import { maskNumber, secondsLeft } from '../../ui/format'
import { useKeys } from '../../ui/keys'
import { Panel } from '../../ui/parts'
import { useWrapUpCodes, type NamedCode } from '../../ui/WrapUpCodes'
import type { DeskWrapUp } from '../../wire/desk'
import { NOTE_LIMIT, useWrapUp } from './useWrapUp'
import './wrap-up.css'

interface Props {
  wrapUp: DeskWrapUp
  code: string | null
  note: string
  onCode(code: string): void
  onNote(note: string): void
  onFinished(): void
}

export function WrapUp({ wrapUp, code, note, onCode, onNote, onFinished }: Props) {
  const { t, word } = useText()
  const { codes } = useWrapUpCodes()
  const now = useServerNow(500)
  const { finish, sending, wrong } = useWrapUp(wrapUp, { code, note }, now, onFinished)
  useKeys(Object.fromEntries(codes.slice(0, 9).map((choice, at) => [String(at + 1), () => onCode(choice.code)])))
  return (
    <Panel
      className="wrap-up"
      data-testid="wrap-up"
      title={
        <>
          {t('wrap.title')} <span className="quiet wrap-up__who">{[wrapUp.name || maskNumber(wrapUp.number), word('outcome', wrapUp.outcome)].join(' · ')}</span>
        </>
      }
      tools={wrapUp.deadline && <Countdown seconds={secondsLeft(wrapUp.deadline, now)} />}
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
        <Codes codes={codes} chosen={code} onChoose={onCode} />
        <Field label={t('wrap.note')} error={wrong} hint={t('wrap.note-hint', { length: note.length, limit: NOTE_LIMIT })}>
          <textarea rows={3} maxLength={NOTE_LIMIT} value={note} data-testid="wrap-up-note" onChange={(event) => onNote(event.target.value)} />
        </Field>
        <div className="wrap-up__foot">
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

function Countdown({ seconds }: { seconds: number }) {
  const { t } = useText()
  return (
    <span className={`wrap-up__countdown num${seconds <= 10 ? ' wrap-up__countdown--soon' : ''}`} data-testid="wrap-up-seconds">
      {t('wrap.seconds-left', { seconds })}
    </span>
  )
}

function Codes({ codes, chosen, onChoose }: { codes: NamedCode[]; chosen: string | null; onChoose(code: string): void }) {
  const { t } = useText()
  return (
    <fieldset className="codes">
      <legend className="field__label">{t('wrap.code')}</legend>
      <div className="codes__grid">
        {codes.map(({ code, name }, at) => (
          <label key={code} className={`codes__one${chosen === code ? ' codes__one--chosen' : ''}`}>
            <input type="radio" name="wrap-up-code" value={code} checked={chosen === code} onChange={() => onChoose(code)} />
            <span>{name}</span>
            {at < 9 && (
              <span className="key" aria-hidden="true">
                {at + 1}
              </span>
            )}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
