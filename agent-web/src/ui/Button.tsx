import type { ButtonHTMLAttributes, ReactNode } from 'react'
import { Icon, type IconName } from './icons'

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  kind?: 'main' | 'go' | 'stop' | 'plain'
  big?: boolean
  icon?: IconName
  shortcut?: string
  children?: ReactNode
}

export function Button({ kind, big, icon, shortcut, children, className = '', type = 'button', ...rest }: Props) {
  const classes = ['button', kind && `button--${kind}`, big && 'button--big', icon && !children && 'button--icon', className].filter(Boolean).join(' ')
  return (
    <button type={type} className={classes} aria-keyshortcuts={shortcut} {...rest}>
      {icon && <Icon name={icon} size={big ? 20 : 16} />}
      {children}
      {shortcut && (
        <span className="key" aria-hidden="true">
          {shortcut}
        </span>
      )}
    </button>
  )
}
