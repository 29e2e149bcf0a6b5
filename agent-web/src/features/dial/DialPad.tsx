import { useState, type FormEvent } from 'react'
import { useText } from '../../languages/useText'
import { Button } from '../../ui/Button'
import { Field } from '../../ui/Field'
import { cleanNumber, isDialable } from '../../ui/format'
import { Panel } from '../../ui/parts'
import './dial.css'

const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '+', '0', '⌫'] as const

interface Props {
  disabledBecause: string | null
  onDial(number: string): Promise<string | null>
}

/** Types or presses a number and has it dialed. `onDial` gives back the sentence of a refusal. */
export function DialPad({ disabledBecause, onDial }: Props) {
  const { t, refusal } = useText()
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState<string | null>(null)
  const [asking, setAsking] = useState(false)

  const change = (next: string) => {
    setTyped(next)
    setWrong(null)
  }
  const dial = async (event: FormEvent) => {
    event.preventDefault()
    const number = cleanNumber(typed)
    if (!isDialable(number)) return setWrong(number === '' ? t('dial.empty') : refusal('number-invalid'))
    setAsking(true)
    const refused = await onDial(number)
    setAsking(false)
    setWrong(refused)
    if (refused === null) setTyped('')
  }
  const press = (key: (typeof KEYS)[number]) => change(key === '⌫' ? typed.slice(0, -1) : typed + key)

  return (
    <Panel title={t('dial.title')}>
      <form className="dial" onSubmit={(event) => void dial(event)} noValidate>
        <Field label={t('dial.number')} error={wrong} hint={disabledBecause}>
          <input
            type="tel"
            inputMode="tel"
            autoComplete="off"
            maxLength={40}
            value={typed}
            data-testid="dial-number"
            onChange={(event) => change(event.target.value)}
          />
        </Field>
        <div className="dial__keys" role="group" aria-label={t('dial.keys')}>
          {KEYS.map((key) => (
            <button key={key} type="button" className="button num" aria-label={key === '⌫' ? t('dial.erase') : undefined} onClick={() => press(key)}>
              {key === '⌫' ? <span aria-hidden="true">⌫</span> : key}
            </button>
          ))}
        </div>
        <Button kind="go" big type="submit" icon="phone" disabled={asking || disabledBecause !== null} data-testid="dial">
          {t(asking ? 'dial.dialing' : 'dial.call')}
        </Button>
      </form>
    </Panel>
  )
}
