import { useEffect, useState, type ReactNode } from 'react'

interface Props {
  title: string
  /** What is set now, in a few words: read without opening. */
  now: string
  /** Something in it was refused: it opens by itself. */
  wrong: boolean
  testId: string
  children: ReactNode
}

/** A part of a long form that stays closed until somebody wants it. What is typed in it is kept while it is closed. */
export function Section({ title, now, wrong, testId, children }: Props) {
  const [open, setOpen] = useState(false)
  useEffect(() => {
    if (wrong) setOpen(true)
  }, [wrong])
  return (
    <details className="whole section" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary data-testid={testId}>
        <strong>{title}</strong>
        <span className="quiet">{now}</span>
      </summary>
      <div className="form-grid section__body">{children}</div>
    </details>
  )
}
