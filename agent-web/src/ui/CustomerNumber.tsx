import { useState } from 'react'
import { useText } from '../languages/useText'
import { Button } from './Button'
import { useSay } from './Toasts'

interface Props {
  /** Masked, as the server gives it. */
  number: string
  /** Asks for the whole number, which the server writes down; null for those who may not have it. */
  reveal: (() => Promise<{ number: string }>) | null
}

/** A number as everybody sees it, and whole for a supervisor who asks for it. */
export function CustomerNumber({ number, reveal }: Props) {
  const { t, why } = useText()
  const say = useSay()
  const [whole, setWhole] = useState<string | null>(null)
  const show = async () => {
    if (!reveal) return
    try {
      setWhole((await reveal()).number)
    } catch (failure) {
      say(why(failure))
    }
  }
  return (
    <span className="customer-number num" aria-live="polite">
      {whole ?? number}
      {reveal && number.includes('*') && whole === null && (
        <Button kind="plain" icon="eye" aria-label={t('ui.reveal-number', { number })} title={t('ui.reveal-hint')} data-testid="reveal-number" onClick={() => void show()} />
      )}
    </span>
  )
}
