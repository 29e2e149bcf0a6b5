import { useState, type FormEvent, type ReactNode } from 'react'
import { useText } from '../languages/useText'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Field } from '../ui/Field'
import { useSay } from '../ui/Toasts'
import * as api from '../wire/api'
import { asRefusal, type Refusal } from '../wire/http'

interface Props {
  /** Left out where a new password must be set before anything else. */
  onClose?: () => void
  onChanged(): void
  /** What stands above the fields and beside the button. */
  why?: string
  aside?: ReactNode
}

export function PasswordDialog({ onClose, onChanged, why, aside }: Props) {
  const { t, why: sentenceOf } = useText()
  const say = useSay()
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const [wrong, setWrong] = useState<Refusal | null>(null)
  const [asking, setAsking] = useState(false)

  const change = async (event: FormEvent) => {
    event.preventDefault()
    setAsking(true)
    try {
      await api.setPassword(current, next)
      say(t('password.changed'))
      onChanged()
    } catch (failure) {
      setWrong(asRefusal(failure))
    } finally {
      setAsking(false)
    }
  }
  const sentence = wrong && sentenceOf(wrong)
  const atCurrent = wrong?.field === 'current' || wrong?.slug === 'wrong-password'
  return (
    <Dialog title={t('password.title')} busy={asking} {...(onClose ? { onClose } : {})}>
      <form className="stack" onSubmit={(event) => void change(event)}>
        {why && <p>{why}</p>}
        <Field label={t('password.current')} error={atCurrent ? sentence : null}>
          <input type="password" autoComplete="current-password" required value={current} onChange={(e) => setCurrent(e.target.value)} />
        </Field>
        <Field label={t('password.next')} hint={t('password.hint')} error={atCurrent ? null : sentence}>
          <input type="password" autoComplete="new-password" required minLength={10} value={next} onChange={(e) => setNext(e.target.value)} />
        </Field>
        <div className="stack__foot">
          {aside}
          <Button kind="main" type="submit" disabled={asking || next.length < 10}>
            {t('ui.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
