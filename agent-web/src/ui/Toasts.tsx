import { createContext, useCallback, useContext, useMemo, useRef, useState, type ReactNode } from 'react'
import { useText } from '../languages/useText'
import { Button } from './Button'

interface Toast {
  key: number
  text: string
}

const SHOWN_MS = 8_000
const ToastContext = createContext<(text: string) => void>(() => undefined)

/** Says one sentence, seen and heard, that goes away by itself. */
export const useSay = () => useContext(ToastContext)

export function Toasts({ children }: { children: ReactNode }) {
  const { t } = useText()
  const [toasts, setToasts] = useState<Toast[]>([])
  const next = useRef(0)
  const drop = useCallback((key: number) => setToasts((all) => all.filter((toast) => toast.key !== key)), [])
  const say = useCallback(
    (text: string) => {
      const key = next.current++
      setToasts((all) => [...all.filter((toast) => toast.text !== text), { key, text }].slice(-4))
      setTimeout(() => drop(key), SHOWN_MS)
    },
    [drop],
  )
  const list = useMemo(
    () => (
      <div className="toasts" role="status" aria-live="polite" data-testid="toasts">
        {toasts.map(({ key, text }) => (
          <div key={key} className="toast">
            <p className="toast__text">{text}</p>
            <Button kind="plain" icon="close" aria-label={t('ui.close')} onClick={() => drop(key)} />
          </div>
        ))}
      </div>
    ),
    [toasts, drop, t],
  )
  return (
    <ToastContext value={say}>
      {children}
      {list}
    </ToastContext>
  )
}
