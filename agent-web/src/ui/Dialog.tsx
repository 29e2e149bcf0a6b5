import { useId, useLayoutEffect, useRef, type ReactNode } from 'react'
import { useText } from '../languages/useText'
import { Button } from './Button'

interface Props {
  title: ReactNode
  /** Left out where the dialog must be answered. */
  onClose?: () => void
  wide?: boolean
  children: ReactNode
  foot?: ReactNode
}

export function Dialog({ title, onClose, wide, children, foot }: Props) {
  const { t } = useText()
  const id = useId()
  const box = useRef<HTMLDialogElement>(null)
  // Before the box leaves the page: only a dialog that is still on it gives the focus back to what opened it.
  useLayoutEffect(() => {
    const dialog = box.current
    if (dialog && !dialog.open) dialog.showModal()
    dialog?.querySelector<HTMLElement>('[data-first]')?.focus()
    return () => dialog?.close()
  }, [])
  return (
    <dialog
      ref={box}
      className={wide ? 'dialog dialog--wide' : 'dialog'}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault()
        onClose?.()
      }}
    >
      <header className="dialog__head">
        <h2 id={id}>{title}</h2>
        {onClose && <Button kind="plain" icon="close" aria-label={t('ui.close')} onClick={onClose} />}
      </header>
      <div className="dialog__body">{children}</div>
      {foot && <footer className="dialog__foot">{foot}</footer>}
    </dialog>
  )
}
