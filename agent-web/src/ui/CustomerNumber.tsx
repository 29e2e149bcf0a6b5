import { useEffect, useRef, useState } from 'react'
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
  const [asking, setAsking] = useState(false)
  const shown = useRef<HTMLSpanElement>(null)
  // The button that had the focus is gone: it goes to what was asked for.
  useEffect(() => {
    if (whole !== null) shown.current?.focus()
  }, [whole])
  const show = async () => {
    // Each time is written down: a double click is one time.
    if (!reveal || asking) return
    setAsking(true)
    try {
      setWhole((await reveal()).number)
    } catch (failure) {
      say(why(failure))
    }
    setAsking(false)
  }
  return (
    <span className="customer-number num" aria-live="polite">
      <span ref={shown} tabIndex={whole === null ? undefined : -1}>
        {whole ?? number}
      </span>
      {reveal && number.includes('*') && whole === null && (
        <Button kind="plain" icon="eye" aria-disabled={asking} aria-label={t('ui.reveal-number', { number })} title={t('ui.reveal-hint')} data-testid="reveal-number" onClick={() => void show()} />
      )}
    </span>
  )
}
