import { useEffect, useId, useRef, useState, type FormEvent, type ReactNode } from 'react'
import { useText } from '../languages/useText'
import { Button } from './Button'
import { Dialog } from './Dialog'
import { Banner } from './parts'
import { useRefusedInSight } from './useRefusedInSight'
import type { Saving } from './useSaving'
import { useUnsaved } from './useUnsaved'

interface Props {
  title: ReactNode
  /** Two columns and more room. */
  wide?: boolean
  saving: Saving
  /** The fields that show their refusal themselves; what is refused of others stands above the form. */
  fields: readonly string[]
  /** Starts the names by which tests know its buttons. */
  testId: string
  /** What the button says, where it does more than save. */
  saveText?: string
  /** What the button says meanwhile, where saving is more than that. */
  savingText?: string
  /** At the left of the foot: what is done to the whole thing. */
  aside?: ReactNode
  onSave(): Promise<void>
  onClose(): void
  children: ReactNode
}

const CONTROLS = 'input:not([disabled]), select:not([disabled]), textarea:not([disabled])'

/** A form in a dialog: the first field has the focus, a refused one comes into sight, and Escape does not throw away what was typed. */
export function FormDialog({ title, wide, saving: { saving, refused, above }, fields, testId, saveText, savingText, aside, onSave, onClose, children }: Props) {
  const { t } = useText()
  const id = useId()
  const form = useRef<HTMLFormElement>(null)
  const [touched, setTouched] = useState(false)
  const { leave, leaving, stay, discard } = useUnsaved(touched)
  useEffect(() => {
    const first = form.current?.querySelector<HTMLElement>(CONTROLS)
    first?.focus()
  }, [])
  // Its buttons add and take away what no field tells of.
  useEffect(() => {
    const inside = form.current
    const pressed = (event: Event) => void (event.target instanceof Element && event.target.closest('button') && setTouched(true))
    inside?.addEventListener('click', pressed)
    return () => inside?.removeEventListener('click', pressed)
  }, [])
  useRefusedInSight(form, refused)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (saving) return
    stay()
    void onSave()
  }
  const general = above(fields)
  return (
    <Dialog
      {...(wide ? { wide } : {})}
      title={title}
      busy={saving}
      onClose={() => (leaving ? stay() : leave(onClose))}
      foot={
        leaving ? (
          <>
            <p className="dialog__aside" role="alert">
              {t('ui.unsaved')}
            </p>
            <Button kind="stop" data-testid={`${testId}-discard`} onClick={discard}>
              {t('ui.discard')}
            </Button>
            <Button kind="main" data-testid={`${testId}-keep`} onClick={stay}>
              {t('ui.keep-editing')}
            </Button>
          </>
        ) : (
          <>
            {aside && <div className="dialog__aside">{aside}</div>}
            <Button disabled={saving} data-testid={`${testId}-cancel`} onClick={onClose}>
              {t('ui.cancel')}
            </Button>
            <Button kind="main" type="submit" form={id} disabled={saving} data-testid={`${testId}-save`}>
              {saving ? (savingText ?? t('ui.saving')) : (saveText ?? t('ui.save'))}
            </Button>
          </>
        )
      }
    >
      <form ref={form} id={id} className={wide ? 'form-grid' : 'form-column'} noValidate onSubmit={submit} onChange={() => setTouched(true)}>
        {general && (
          <div className="whole">
            <Banner tone="bad" role="alert">
              {general}
            </Banner>
          </div>
        )}
        {children}
      </form>
    </Dialog>
  )
}
