import { useSyncExternalStore } from 'react'
import type { TextKey } from '../languages/useText'
import type { IconName } from '../ui/icons'
import type { Role } from '../wire/api'

export type PageName = 'desk' | 'calls' | 'recordings' | 'board' | 'users' | 'queues' | 'codes' | 'reasons'

interface PageEntry {
  name: PageName
  icon: IconName
  roles: readonly Role[]
}

/** Who sees what. The server refuses the rest anyway; this only keeps the menu honest. */
const PAGES: readonly PageEntry[] = [
  { name: 'desk', icon: 'desk', roles: ['AGENT', 'SUPERVISOR'] },
  { name: 'board', icon: 'board', roles: ['SUPERVISOR', 'ADMIN'] },
  { name: 'calls', icon: 'history', roles: ['AGENT', 'SUPERVISOR', 'REVIEWER', 'ADMIN'] },
  { name: 'recordings', icon: 'recordings', roles: ['AGENT', 'SUPERVISOR', 'REVIEWER', 'ADMIN'] },
  { name: 'users', icon: 'users', roles: ['ADMIN'] },
  { name: 'queues', icon: 'queues', roles: ['ADMIN'] },
  { name: 'codes', icon: 'note', roles: ['ADMIN'] },
  { name: 'reasons', icon: 'pause', roles: ['ADMIN'] },
]

export const pagesFor = (role: Role) => PAGES.filter(({ roles }) => roles.includes(role))

const HOME: Record<Role, PageName> = { AGENT: 'desk', SUPERVISOR: 'board', REVIEWER: 'recordings', ADMIN: 'users' }

/** The page of `#/recordings`; the role's home for an unknown page or one that is not for this role. */
export function pageOf(hash: string, role: Role): PageName {
  const wanted = hash.replace(/^#\/?/, '')
  return pagesFor(role).find(({ name }) => name === wanted)?.name ?? HOME[role]
}

export const hrefOf = (page: PageName) => `#/${page}`

/** A role's menu says "my calls" where only own ones are shown. */
export function labelOf(page: PageName, role: Role): TextKey {
  if (role === 'AGENT' && (page === 'calls' || page === 'recordings')) return `nav.my-${page}`
  return `nav.${page}`
}

const onHash = (listener: () => void) => {
  window.addEventListener('hashchange', listener)
  return () => window.removeEventListener('hashchange', listener)
}

export const useHash = () => useSyncExternalStore(onHash, () => window.location.hash)
