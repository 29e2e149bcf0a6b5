import { useEffect, useState } from 'react'
import { useDesk } from '../desk/useDesk'
import { AgentState } from '../features/agent-state/AgentState'
import { DeviceCheck } from '../features/device-check/DeviceCheck'
import { Lights } from '../features/lights/Lights'
import { Troubles } from '../features/lights/Troubles'
import { useCallSound } from '../features/lights/useCallSound'
import { LoginDialog } from '../features/login/LoginDialog'
import { useText } from '../languages/useText'
import { Button } from '../ui/Button'
import { bind, KEYS, useKeys } from '../ui/keys'
import { Menu } from '../ui/Menu'
import { useSay } from '../ui/Toasts'
import * as api from '../wire/api'
import { AdminMenu } from './AdminMenu'
import { Elsewhere } from './Elsewhere'
import { KeyHelp } from './KeyHelp'
import { LanguageSwitch } from './LanguageSwitch'
import { Pages } from './Pages'
import { PasswordDialog } from './PasswordDialog'
import { Rail } from './Rail'
import { useAwake } from './useAwake'
import { useLine } from './useLine'
import { useSession } from './useSession'
import { useShortcuts } from './useShortcuts'

type Opened = 'check' | 'keys' | 'password' | null

export function Shell({ me, onOut }: { me: api.Me; onOut(): void }) {
  const { t, refusal } = useText()
  const { state, dismissNotice } = useDesk()
  const say = useSay()
  // Whether a supervisor takes calls is the server's word: it then sends a desk.
  const hasDesk = me.role === 'AGENT' || state.view !== null
  const { expired, loggedInAgain, logOut } = useSession(me, onOut)
  const [opened, setOpened] = useState<Opened>(null)
  useLine(hasDesk)
  useAwake(hasDesk)
  const sound = useCallSound()
  const saveShortcuts = useShortcuts()
  useKeys(bind(KEYS.help, () => setOpened('keys')))

  const notice = state.notices[0]
  useEffect(() => {
    if (!notice) return
    say(refusal(notice.slug, notice.params))
    dismissNotice(notice.key)
  }, [notice, say, refusal, dismissNotice])

  const close = () => setOpened(null)
  if (state.link === 'superseded') return <Elsewhere />
  return (
    <div className="shell">
      <Rail role={me.role} hasDesk={hasDesk} />
      <header className="topbar">
        {hasDesk ? <AgentState /> : <strong>{t('app.name')}</strong>}
        <div className="topbar__gap" />
        {hasDesk && <Lights sound={sound} onCheck={() => setOpened('check')} />}
        <LanguageSwitch onChosen={(language) => void api.setLanguage(language).catch(() => undefined)} />
        <Button kind="plain" aria-label={t('keys.title')} data-testid="keys" onClick={() => setOpened('keys')}>
          <span className="key">?</span>
        </Button>
        <Menu
          kind="plain"
          testId="me"
          label={me.displayName}
          entries={[
            ...(hasDesk ? [{ name: 'check', label: t('check.open'), run: () => setOpened('check') }] : []),
            { name: 'password', label: t('password.title'), run: () => setOpened('password') },
            { name: 'logout', label: t('logout.do'), run: () => void logOut() },
          ]}
        />
      </header>
      <main className="shell__main">
        {hasDesk && <Troubles sound={sound} onCheck={() => setOpened('check')} />}
        <div className="shell__body">
          <AdminMenu role={me.role} />
          <div className="shell__page">
            <Pages me={me} hasDesk={hasDesk} onCheck={() => setOpened('check')} />
          </div>
        </div>
      </main>
      {opened === 'check' && <DeviceCheck onClose={close} />}
      {opened === 'keys' && <KeyHelp onSave={saveShortcuts} onClose={close} />}
      {opened === 'password' && <PasswordDialog onClose={close} onChanged={close} />}
      {expired && <LoginDialog login={me.login} inCall={state.view?.call != null} onIn={loggedInAgain} />}
    </div>
  )
}
