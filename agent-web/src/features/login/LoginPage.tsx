import type { ReactNode } from 'react'
import { useText } from '../../languages/useText'
import type { Me } from '../../wire/api'
import { LoginForm } from './LoginForm'
import './login.css'

export function LoginPage({ language, onIn }: { language: ReactNode; onIn(me: Me): void }) {
  const { t } = useText()
  return (
    <main className="login">
      <div className="login__language">{language}</div>
      <div className="login__card">
        <img src="/seatline.svg" alt="" width={48} height={48} />
        <h1>{t('app.name')}</h1>
        <p className="quiet">{t('login.what')}</p>
        <LoginForm onIn={onIn} />
      </div>
    </main>
  )
}
