import { useState } from 'react'
import { useText } from '../../languages/useText'
import { DIGITS, isDigit, type Digit } from '../../phone/Phone'
import { useKeys } from '../../ui/keys'

/** Digits into the call. While it is open, the digit keys press it. */
export function Keypad({ onPress }: { onPress(digit: Digit): void }) {
  const { t } = useText()
  const [pressed, setPressed] = useState('')
  const press = (digit: Digit) => {
    onPress(digit)
    setPressed((all) => (all + digit).slice(-24))
  }
  useKeys(Object.fromEntries(DIGITS.filter(isDigit).map((digit) => [digit, () => press(digit)])))
  return (
    <div className="keypad" role="group" aria-label={t('call.keypad')} data-testid="keypad-panel">
      <output className="keypad__pressed num">{pressed || t('call.keypad-hint')}</output>
      <div className="keypad__keys">
        {DIGITS.map((digit) => (
          <button key={digit} type="button" className="button num" onClick={() => press(digit)}>
            {digit}
          </button>
        ))}
      </div>
    </div>
  )
}
