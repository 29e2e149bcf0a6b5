import { lazy, Suspense } from 'react'
import { Waiting } from '../ui/parts'
import type { Me } from '../wire/api'
import { ADMIN_PAGES } from './administration'
import { DeskPage } from './DeskPage'
import { isAdminPage, pageOf, useHash, type PageName } from './route'

const CallsPage = lazy(() => import('../features/history/CallsPage'))
const RecordingsPage = lazy(() => import('../features/recordings/RecordingsPage'))
const BoardPage = lazy(() => import('./BoardPage'))

/** The desk stays alive behind the other pages: a call must not lose its screen, nor a ring its sound. */
export function Pages({ me, hasDesk, onCheck }: { me: Me; hasDesk: boolean; onCheck(): void }) {
  const page = pageOf(useHash(), me.role)
  return (
    <>
      {hasDesk && (
        <div hidden={page !== 'desk'} className="shell__desk">
          <DeskPage onCheck={onCheck} />
        </div>
      )}
      <Suspense fallback={<Waiting />}>
        <Other page={page} me={me} />
      </Suspense>
    </>
  )
}

function Other({ page, me }: { page: PageName; me: Me }) {
  const own = me.role === 'AGENT'
  if (isAdminPage(page)) {
    const AdminPage = ADMIN_PAGES[page]
    return <AdminPage />
  }
  switch (page) {
    case 'desk':
      return null
    case 'calls':
      return <CallsPage own={own} routing={me.role === 'SUPERVISOR' || me.role === 'ADMIN'} />
    case 'recordings':
      return <RecordingsPage own={own} />
    case 'board':
      return <BoardPage />
  }
}
