import { useText } from '../../languages/useText'
import type { Me } from '../../wire/api'
import { Dialog } from '../../ui/Dialog'
import { LoginForm } from './LoginForm'
import './login.css'

/** Over the desk, which stays as it is underneath: the call's sound and what was typed are not touched. */
export function LoginDialog({ login, inCall, onIn }: { login: string; inCall: boolean; onIn(me: Me): void }) {
  const { t } = useText()
  return (
    <Dialog title={t('login.again')}>
      <p className="login__again">{t(inCall ? 'login.again-in-call' : 'login.again-hint')}</p>
      <LoginForm login={login} onIn={onIn} />
    </Dialog>
  )
}
