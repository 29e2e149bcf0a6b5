import type { ButtonHTMLAttributes, ReactNode } from 'react'
import { Icon, type IconName } from './icons'
import { useKeyName } from './keys'

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  kind?: 'main' | 'go' | 'stop' | 'plain'
  big?: boolean
  icon?: IconName
  /** The key's usual name; shown is the one that it was exchanged for. */
  shortcut?: string
  children?: ReactNode
}

export function Button({ kind, big, icon, shortcut, children, className = '', type = 'button', ...rest }: Props) {
  const key = useKeyName(shortcut)
  const classes = ['button', kind && `button--${kind}`, big && 'button--big', icon && !children && 'button--icon', className].filter(Boolean).join(' ')
  return (
    <button type={type} className={classes} aria-keyshortcuts={key} {...rest}>
      {icon && <Icon name={icon} size={big ? 20 : 16} />}
      {children}
      {key && (
        <span className="key" aria-hidden="true">
          {key}
        </span>
      )}
    </button>
  )
}
