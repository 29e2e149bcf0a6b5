import { useState } from 'react'
import { useText } from '../../languages/useText'
import type { Me } from '../../wire/api'
import { Button } from '../../ui/Button'
import { Field } from '../../ui/Field'
import { Icon } from '../../ui/icons'
import { useLogIn } from './useLogIn'

export function LoginForm({ login, onIn }: { login?: string; onIn(me: Me): void }) {
  const { t } = useText()
  const { asking, wrong, logIn } = useLogIn(onIn)
  const [name, setName] = useState(login ?? '')
  const [password, setPassword] = useState('')
  return (
    <form
      className="login__form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void logIn(name, password)
      }}
    >
      <Field label={t('login.name')}>
        <input autoComplete="username" autoFocus={!login} autoCapitalize="none" spellCheck={false} value={name} data-testid="login-name" onChange={(e) => setName(e.target.value)} />
      </Field>
      <Field label={t('login.password')}>
        <input type="password" autoComplete="current-password" data-first value={password} data-testid="login-password" onChange={(e) => setPassword(e.target.value)} />
      </Field>
      <div role="alert" className="login__wrong" data-testid="login-wrong">
        {wrong && (
          <>
            <Icon name="warning" />
            <span>{wrong}</span>
          </>
        )}
      </div>
      <Button kind="main" big type="submit" disabled={asking} data-testid="login-submit">
        {t(asking ? 'login.asking' : 'login.submit')}
      </Button>
    </form>
  )
}
