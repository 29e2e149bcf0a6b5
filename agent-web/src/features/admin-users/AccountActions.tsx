import { useState } from 'react'
import { useText } from '../../languages/useText'
import { Button } from '../../ui/Button'
import { Banner } from '../../ui/parts'
import type { Saving } from '../../ui/useSaving'
import { useSay } from '../../ui/Toasts'
import * as api from '../../wire/api'

/** What is done to an account at once, without saving the form: a new password, an end of its log-ins. The form waits for it: it is told once. */
export function AccountActions({ user, saving: { saving, save, done } }: { user: api.AdminUser; saving: Saving }) {
  const { t } = useText()
  const say = useSay()
  const [password, setPassword] = useState<string | null>(null)
  const name = user.displayName
  const reset = async () => {
    const made = await save(() => api.resetPassword(user.id))
    if (made) setPassword(made.password)
  }
  const logOut = async () => {
    if (await done(() => api.forceLogOut(user.id))) say(t('users.logged-out', { name }))
  }
  return (
    <div className="whole account-actions">
      <Button disabled={saving} data-testid="user-reset" onClick={() => void reset()}>
        {t('users.reset')}
      </Button>
      <Button disabled={saving} data-testid="user-logout" onClick={() => void logOut()}>
        {t('users.force-logout')}
      </Button>
      <span className="field__hint">{t('users.actions-hint')}</span>
      {password && (
        <Banner tone="ready" icon="check" role="status" tools={<Button onClick={() => void navigator.clipboard.writeText(password)}>{t('ui.copy')}</Button>}>
          {t('users.new-password-is', { name })} <code data-testid="user-new-password">{password}</code>
          <p className="banner__remedy">{t('users.password-once-hint')}</p>
        </Banner>
      )}
    </div>
  )
}
