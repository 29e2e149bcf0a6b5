import { useEffect, useRef, useState, type ReactNode } from 'react'
import { Button } from './Button'
import { Icon, type IconName } from './icons'

export interface MenuEntry {
  name: string
  label: ReactNode
  run(): void
}

interface Props {
  label: ReactNode
  ariaLabel?: string
  icon?: IconName
  kind?: 'plain'
  entries: MenuEntry[]
  /** Told when the list opens, for entries that may have changed. */
  onOpen?: () => void
  testId?: string
}

/** A button that opens a short list; arrows walk it, Escape shuts it and gives the focus back. */
export function Menu({ label, ariaLabel, icon, kind, entries, testId, onOpen }: Props) {
  const [open, setOpen] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  const items = () => [...(box.current?.querySelectorAll<HTMLButtonElement>('[role="menuitem"]') ?? [])]

  useEffect(() => {
    if (!open) return
    items()[0]?.focus()
    const outside = (event: PointerEvent) => {
      if (!box.current?.contains(event.target as Node)) setOpen(false)
    }
    document.addEventListener('pointerdown', outside)
    return () => document.removeEventListener('pointerdown', outside)
  }, [open])

  const shut = () => {
    setOpen(false)
    box.current?.querySelector<HTMLButtonElement>('[aria-haspopup]')?.focus()
  }
  const walk = (event: React.KeyboardEvent) => {
    const all = items()
    const at = all.indexOf(document.activeElement as HTMLButtonElement)
    if (event.key === 'Escape') shut()
    else if (event.key === 'ArrowDown') all[(at + 1) % all.length]?.focus()
    else if (event.key === 'ArrowUp') all[(at - 1 + all.length) % all.length]?.focus()
    else if (event.key === 'Tab') return setOpen(false)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className="menu" ref={box} onKeyDown={open ? walk : undefined}>
      <Button
        {...(kind ? { kind } : {})}
        {...(icon ? { icon } : {})}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-label={ariaLabel}
        data-testid={testId}
        onClick={() => {
          if (!open) onOpen?.()
          setOpen(!open)
        }}
      >
        {label}
        <Icon name="down" size={14} />
      </Button>
      {open && (
        <div className="menu__list" role="menu">
          {entries.map(({ name, label: text, run }) => (
            <button
              key={name}
              type="button"
              role="menuitem"
              className="menu__item"
              data-testid={testId && `${testId}-${name}`}
              onClick={() => {
                shut()
                run()
              }}
            >
              <span>{text}</span>
            </button>
          ))}
        </div>
      )}
    </div>
  )
}
