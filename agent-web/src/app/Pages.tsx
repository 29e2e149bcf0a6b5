import { lazy, Suspense } from 'react'
import { useHash } from '../ui/address'
import { Waiting } from '../ui/parts'
import { mayReveal, type Me } from '../wire/api'
import { ADMIN_PAGES } from './administration'
import { DeskPage } from './DeskPage'
import { hrefOf, isAdminPage, pageOf, type PageName } from './route'
import { usePlaceCall } from './usePlaceCall'

const CallsPage = lazy(() => import('../features/history/CallsPage'))
const RecordingsPage = lazy(() => import('../features/recordings/RecordingsPage'))
const QualityPage = lazy(() => import('../features/quality/QualityPage'))
const CallbacksPage = lazy(() => import('../features/callbacks/CallbacksPage'))
const VoicemailPage = lazy(() => import('../features/voicemail/VoicemailPage'))
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
        <Other page={page} me={me} hasDesk={hasDesk} />
      </Suspense>
    </>
  )
}

function Other({ page, me, hasDesk }: { page: PageName; me: Me; hasDesk: boolean }) {
  const own = me.role === 'AGENT'
  if (isAdminPage(page)) {
    const AdminPage = ADMIN_PAGES[page]
    return <AdminPage />
  }
  switch (page) {
    case 'desk':
      return null
    case 'calls':
      return <CallsPage own={own} oversees={mayReveal(me.role)} />
    case 'recordings':
      return <RecordingsPage asRole={me.role} reveals={mayReveal(me.role)} />
    case 'quality':
      return <QualityPage me={me} />
    case 'board':
      return <BoardPage />
    case 'callbacks':
      return <CallbacksPage />
    case 'voicemail':
      return hasDesk ? <VoicemailWithPhone me={me} /> : <VoicemailPage me={me} callBack={null} />
  }
}

/** A call placed from the list goes on at the desk, so that page comes up. */
function VoicemailWithPhone({ me }: { me: Me }) {
  const { dialCustomer } = usePlaceCall()
  const callBack = async (message: string) => {
    const refused = await dialCustomer('VOICEMAIL', message)
    if (!refused) window.location.hash = hrefOf('desk')
    return refused
  }
  return <VoicemailPage me={me} callBack={callBack} />
}
