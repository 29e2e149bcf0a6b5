import { useEffect, useId, useLayoutEffect, useRef, type ReactNode } from 'react'
import { useText } from '../languages/useText'
import { Button } from './Button'

interface Props {
  title: ReactNode
  /** Left out where the dialog must be answered. */
  onClose?: () => void
  /** What was asked for is under way, and its answer is shown here: until then the dialog stays. */
  busy?: boolean
  wide?: boolean
  children: ReactNode
  foot?: ReactNode
}

/** The dialogs on the page, the one on top last. */
const open: HTMLDialogElement[] = []

export function Dialog({ title, onClose, busy = false, wide, children, foot }: Props) {
  const { t } = useText()
  const id = useId()
  const box = useRef<HTMLDialogElement>(null)
  const close = useRef<() => void>(undefined)
  close.current = busy ? undefined : onClose
  // Before the box leaves the page: only a dialog that is still on it gives the focus back to what opened it.
  useLayoutEffect(() => {
    const dialog = box.current
    if (!dialog) return
    dialog.showModal()
    open.push(dialog)
    dialog.querySelector<HTMLElement>('[data-first]')?.focus()
    return () => {
      open.splice(open.indexOf(dialog), 1)
      dialog.close()
    }
  }, [])
  // Browsers shut a dialog at a second Escape whatever it says, and sometimes two with one: the key never reaches them.
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented || open.at(-1) !== box.current) return
      event.preventDefault()
      if (!event.repeat) close.current?.()
    }
    document.addEventListener('keydown', pressed)
    return () => document.removeEventListener('keydown', pressed)
  }, [])
  return (
    <dialog
      ref={box}
      className={wide ? 'dialog dialog--wide' : 'dialog'}
      aria-labelledby={id}
      // Other ways to ask than the key. A file chooser inside, and a dialog inside, ask for themselves.
      onCancel={(event) => {
        if (event.target !== event.currentTarget) return
        event.preventDefault()
        close.current?.()
      }}
    >
      <header className="dialog__head">
        <h2 id={id}>{title}</h2>
        {onClose && <Button kind="plain" icon="close" aria-label={t('ui.close')} disabled={busy} onClick={onClose} />}
      </header>
      <div className="dialog__body">{children}</div>
      {foot && <footer className="dialog__foot">{foot}</footer>}
    </dialog>
  )
}
