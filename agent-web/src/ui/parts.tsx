import type { HTMLAttributes, ReactNode } from 'react'
import { useText } from '../languages/useText'
import type { Refusal } from '../wire/http'
import { Button } from './Button'
import { Icon, type IconName } from './icons'

export type Tone = 'ready' | 'ring' | 'talk' | 'hold' | 'wrap' | 'pause' | 'off' | 'bad'

export function Pill({ tone, bare, children, ...rest }: { tone: Tone; bare?: boolean } & HTMLAttributes<HTMLSpanElement>) {
  return (
    <span className={`pill tone-${tone}${bare ? ' pill--bare' : ''}`} {...rest}>
      {children}
    </span>
  )
}

/** Whether something that can be switched off is in use. */
export function ActivePill({ active }: { active: boolean }) {
  const { t } = useText()
  return <Pill tone={active ? 'ready' : 'off'}>{t(active ? 'list.active' : 'list.inactive')}</Pill>
}

interface PanelProps extends Omit<HTMLAttributes<HTMLElement>, 'title'> {
  title?: ReactNode
  tools?: ReactNode
  flush?: boolean
}

export function Panel({ title, tools, flush, className = '', children, ...rest }: PanelProps) {
  return (
    <section className={`panel ${className}`} {...rest}>
      {title && (
        <header className="panel__head">
          <h2>{title}</h2>
          {tools}
        </header>
      )}
      {flush ? children : <div className="panel__body">{children}</div>}
    </section>
  )
}

export function Empty({ icon, title, children }: { icon?: IconName; title: ReactNode; children?: ReactNode }) {
  return (
    <div className="empty">
      {icon && <Icon name={icon} size={32} />}
      <strong>{title}</strong>
      {children && <p>{children}</p>}
    </div>
  )
}

export function Waiting({ label }: { label?: string }) {
  const { t } = useText()
  return (
    <div className="waiting" role="status">
      <span className="spinner" aria-hidden="true" />
      {label ?? t('ui.loading')}
    </div>
  )
}

export function Banner({ tone, icon = 'warning', children, tools, ...rest }: { tone: Tone; icon?: IconName; tools?: ReactNode } & HTMLAttributes<HTMLDivElement>) {
  return (
    <div className={`banner tone-${tone}`} {...rest}>
      <Icon name={icon} />
      <div className="banner__text">{children}</div>
      {tools}
    </div>
  )
}

export function Failed({ failure, onRetry }: { failure: Refusal; onRetry(): void }) {
  const { t, why } = useText()
  return (
    <Banner tone="bad" role="alert" tools={<Button onClick={onRetry}>{t('ui.retry')}</Button>}>
      {why(failure)}
    </Banner>
  )
}

export function Pager({ page, size, total, onPage }: { page: number; size: number; total: number; onPage(page: number): void }) {
  const { t } = useText()
  const pages = Math.max(1, Math.ceil(total / size))
  return (
    <nav className="pager" aria-label={t('ui.pages')}>
      <span className="num">{t('ui.page-of', { page: page + 1, pages, total })}</span>
      <Button disabled={page === 0} onClick={() => onPage(page - 1)}>
        {t('ui.previous')}
      </Button>
      <Button data-testid="next-page" disabled={page + 1 >= pages} onClick={() => onPage(page + 1)}>
        {t('ui.next')}
      </Button>
    </nav>
  )
}

export function Vip() {
  const { t } = useText()
  return <span className="vip">{t('customer.vip')}</span>
}
