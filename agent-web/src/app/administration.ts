import { lazy, type ComponentType, type LazyExoticComponent } from 'react'
import type { AdminPageName } from './route'

/** What each page of administration shows, fetched when it is opened: a line for each, beside its line in `route.ts`. */
export const ADMIN_PAGES: Record<AdminPageName, LazyExoticComponent<ComponentType>> = {
  users: lazy(() => import('../features/admin-users/UsersPage')),
  teams: lazy(() => import('../features/admin-teams/TeamsPage')),
  skills: lazy(() => import('../features/admin-skills/SkillsPage')),
  'skill-matrix': lazy(() => import('../features/admin-skills/MatrixPage')),
  queues: lazy(() => import('../features/admin-queues/QueuesPage')),
  entries: lazy(() => import('../features/admin-entries/EntriesPage')),
  flows: lazy(() => import('../features/admin-flows/FlowsPage')),
  calendars: lazy(() => import('../features/admin-calendars/CalendarsPage')),
  prompts: lazy(() => import('../features/admin-prompts/PromptsPage')),
  codes: lazy(() => import('../features/admin-codes/CodesPage')),
  scripts: lazy(() => import('../features/admin-scripts/ScriptsPage')),
  reasons: lazy(() => import('../features/admin-reasons/ReasonsPage')),
  scorecards: lazy(() => import('../features/admin-scorecards/ScorecardsPage')),
  sampling: lazy(() => import('../features/admin-sampling/SamplingPage')),
  wording: lazy(() => import('../features/admin-wording/WordingPage')),
  retentions: lazy(() => import('../features/admin-retentions/RetentionsPage')),
  exports: lazy(() => import('../features/admin-exports/ExportsPage')),
  exchange: lazy(() => import('../features/admin-exchange/ExchangePage')),
  audit: lazy(() => import('../features/admin-audit/AuditPage')),
}
