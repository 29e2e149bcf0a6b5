import type { TextKey } from '../languages/useText'
import type { IconName } from '../ui/icons'
import type { Role } from '../wire/api'

interface Entry {
  name: string
  roles: readonly Role[]
}

interface PageEntry extends Entry {
  icon: IconName
}

/** Who sees what. The server refuses the rest anyway; this only keeps the menu honest. */
const PAGES = [
  { name: 'desk', icon: 'desk', roles: ['AGENT', 'SUPERVISOR'] },
  { name: 'board', icon: 'board', roles: ['SUPERVISOR', 'ADMIN'] },
  { name: 'calls', icon: 'history', roles: ['AGENT', 'SUPERVISOR', 'REVIEWER', 'ADMIN'] },
  { name: 'recordings', icon: 'recordings', roles: ['AGENT', 'SUPERVISOR', 'REVIEWER', 'ADMIN'] },
  { name: 'quality', icon: 'check', roles: ['AGENT', 'SUPERVISOR', 'REVIEWER', 'ADMIN'] },
  { name: 'callbacks', icon: 'phone', roles: ['SUPERVISOR', 'ADMIN'] },
  { name: 'voicemail', icon: 'note', roles: ['AGENT', 'SUPERVISOR', 'ADMIN'] },
] as const satisfies readonly PageEntry[]

/** The groups of the administration's own menu, in their order. */
const GROUPS = ['people', 'calls', 'desk', 'system'] as const
type AdminGroup = (typeof GROUPS)[number]

interface AdminEntry extends Entry {
  group: AdminGroup
}

/** Administration's pages, a line for each, in the order of their group; `app/administration.ts` says what each one shows. */
const ADMINISTRATION = [
  { name: 'users', group: 'people', roles: ['ADMIN'] },
  { name: 'teams', group: 'people', roles: ['ADMIN'] },
  { name: 'skills', group: 'people', roles: ['ADMIN'] },
  { name: 'skill-matrix', group: 'people', roles: ['ADMIN'] },
  { name: 'queues', group: 'calls', roles: ['ADMIN'] },
  { name: 'entries', group: 'calls', roles: ['ADMIN'] },
  { name: 'flows', group: 'calls', roles: ['ADMIN'] },
  { name: 'calendars', group: 'calls', roles: ['ADMIN'] },
  { name: 'prompts', group: 'calls', roles: ['ADMIN'] },
  { name: 'codes', group: 'desk', roles: ['ADMIN'] },
  { name: 'reasons', group: 'desk', roles: ['ADMIN'] },
  { name: 'scripts', group: 'desk', roles: ['ADMIN'] },
  { name: 'scorecards', group: 'desk', roles: ['ADMIN'] },
  { name: 'sampling', group: 'desk', roles: ['ADMIN'] },
  { name: 'wording', group: 'desk', roles: ['ADMIN'] },
  { name: 'retentions', group: 'system', roles: ['ADMIN'] },
  { name: 'exports', group: 'system', roles: ['ADMIN'] },
  { name: 'exchange', group: 'system', roles: ['ADMIN'] },
  { name: 'audit', group: 'system', roles: ['ADMIN'] },
] as const satisfies readonly AdminEntry[]

type MainPageName = (typeof PAGES)[number]['name']
export type AdminPageName = (typeof ADMINISTRATION)[number]['name']
export type PageName = MainPageName | AdminPageName

const open = <T extends Entry>(entries: readonly T[], role: Role) => entries.filter(({ roles }) => roles.includes(role))

export const pagesFor = (role: Role) => open<PageEntry & { name: MainPageName }>(PAGES, role)
export const adminPagesFor = (role: Role) => open<AdminEntry & { name: AdminPageName }>(ADMINISTRATION, role)

/** The menu of administration as a role sees it: groups without a page are left out. */
export const adminMenuFor = (role: Role) =>
  GROUPS.map((group) => ({ group, pages: adminPagesFor(role).filter((page) => page.group === group) })).filter(({ pages }) => pages.length > 0)

export const isAdminPage = (page: PageName): page is AdminPageName => ADMINISTRATION.some(({ name }) => name === page)

const HOME: Record<Role, PageName> = { AGENT: 'desk', SUPERVISOR: 'board', REVIEWER: 'quality', ADMIN: 'users' }

/** The page of `#/recordings` or `#/recordings?x=y`; the role's home for an unknown page or one that is not for this role. */
export function pageOf(hash: string, role: Role): PageName {
  const wanted = hash.replace(/^#\/?/, '').replace(/\?.*$/, '')
  return [...pagesFor(role), ...adminPagesFor(role)].find(({ name }) => name === wanted)?.name ?? HOME[role]
}

export const hrefOf = (page: PageName) => `#/${page}`

/** A role's menu says "my calls" where only own ones are shown. */
export function labelOf(page: PageName, role: Role): TextKey {
  if (role === 'AGENT' && (page === 'calls' || page === 'recordings' || page === 'quality')) return `nav.my-${page}`
  return `nav.${page}`
}
