import { useCallback, useEffect, useState } from 'react'
import { LoginPage } from '../features/login/LoginPage'
import { useText } from '../languages/useText'
import { Failed, Waiting } from '../ui/parts'
import * as api from '../wire/api'
import { asRefusal, type Refusal } from '../wire/http'
import { FirstPassword } from './FirstPassword'
import { LanguageSwitch } from './LanguageSwitch'
import { Workplace } from './Workplace'

type Who = { is: 'asking' } | { is: 'nobody' } | { is: 'unknown'; failure: Refusal } | { is: 'in'; me: api.Me }

export function App() {
  const [who, setWho] = useState<Who>({ is: 'asking' })
  const [chosen, setChosen] = useState<api.LanguageTag | null>(null)
  const { setLanguage } = useText()

  const enter = useCallback(
    (me: api.Me) => {
      if (api.isLanguageTag(me.language)) setLanguage(me.language)
      setWho({ is: 'in', me })
    },
    [setLanguage],
  )
  // What the person chose on the log-in page wins over what the account remembers, and is remembered from then on.
  const loggedIn = (me: api.Me) => {
    if (chosen === null || chosen === me.language) return enter(me)
    void api.setLanguage(chosen).catch(() => undefined)
    setWho({ is: 'in', me })
  }
  const ask = useCallback(() => {
    setWho({ is: 'asking' })
    api.me().then(enter, (failure: unknown) => {
      const refusal = asRefusal(failure)
      setWho(refusal.status === 401 ? { is: 'nobody' } : { is: 'unknown', failure: refusal })
    })
  }, [enter])
  useEffect(ask, [ask])

  switch (who.is) {
    case 'asking':
      return <Waiting />
    case 'unknown':
      return (
        <main className="page">
          <Failed failure={who.failure} onRetry={ask} />
        </main>
      )
    case 'nobody':
      return <LoginPage language={<LanguageSwitch onChosen={setChosen} />} onIn={loggedIn} />
    case 'in':
      if (who.me.passwordOnce) {
        return <FirstPassword onSet={() => setWho({ is: 'in', me: { ...who.me, passwordOnce: false } })} onOut={() => setWho({ is: 'nobody' })} />
      }
      return <Workplace key={who.me.id} me={who.me} onOut={() => setWho({ is: 'nobody' })} />
  }
}
