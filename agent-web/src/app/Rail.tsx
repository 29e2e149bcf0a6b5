import { useText } from '../languages/useText'
import { useHash } from '../ui/address'
import { Icon } from '../ui/icons'
import type { Role } from '../wire/api'
import { adminPagesFor, hrefOf, isAdminPage, labelOf, pageOf, pagesFor } from './route'

export function Rail({ role, hasDesk }: { role: Role; hasDesk: boolean }) {
  const { t } = useText()
  const here = pageOf(useHash(), role)
  const administration = adminPagesFor(role)[0]
  return (
    <nav className="rail" aria-label={t('nav.title')}>
      <img className="rail__mark" src="/seatline.svg" alt={t('app.name')} width={32} height={32} />
      {pagesFor(role).filter(({ name }) => name !== 'desk' || hasDesk).map(({ name, icon }) => (
        <a key={name} className="rail__link" href={hrefOf(name)} aria-current={name === here ? 'page' : undefined} data-testid={`nav-${name}`}>
          <Icon name={icon} size={22} />
          <span>{t(labelOf(name, role))}</span>
        </a>
      ))}
      {administration && (
        <a className="rail__link" href={hrefOf(administration.name)} aria-current={isAdminPage(here) ? 'true' : undefined} data-testid="nav-administration">
          <Icon name="settings" size={22} />
          <span>{t('nav.administration')}</span>
        </a>
      )}
    </nav>
  )
}
