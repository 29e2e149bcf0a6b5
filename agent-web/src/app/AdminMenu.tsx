import { useText } from '../languages/useText'
import { useHash } from '../ui/address'
import type { Role } from '../wire/api'
import { adminMenuFor, hrefOf, isAdminPage, labelOf, pageOf } from './route'

/** The pages of administration, beside whichever of them is open. */
export function AdminMenu({ role }: { role: Role }) {
  const { t } = useText()
  const here = pageOf(useHash(), role)
  if (!isAdminPage(here)) return null
  return (
    <nav className="admin-menu" aria-label={t('nav.administration')}>
      {adminMenuFor(role).map(({ group, pages }) => (
        <section key={group} aria-labelledby={`admin-${group}`}>
          <h2 className="admin-menu__group" id={`admin-${group}`}>
            {t(`nav.group-${group}`)}
          </h2>
          {pages.map(({ name }) => (
            <a key={name} className="admin-menu__link" href={hrefOf(name)} aria-current={name === here ? 'page' : undefined} data-testid={`nav-${name}`}>
              {t(labelOf(name, role))}
            </a>
          ))}
        </section>
      ))}
    </nav>
  )
}
