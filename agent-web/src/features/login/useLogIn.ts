import { useState } from 'react'
import { useText } from '../../languages/useText'
import * as api from '../../wire/api'
import { csrfToken } from '../../wire/http'

/** Logs in and hands over who it is; says in words why not. */
export function useLogIn(onIn: (me: api.Me) => void) {
  const { t, why } = useText()
  const [asking, setAsking] = useState(false)
  const [wrong, setWrong] = useState<string | null>(null)

  const logIn = async (login: string, password: string) => {
    if (!login.trim() || !password) return setWrong(t('login.both-needed'))
    setAsking(true)
    setWrong(null)
    try {
      // The first answer of the server, whatever it is, brings the token that the log-in must carry.
      if (!csrfToken()) await api.me().catch(() => undefined)
      await api.logIn(login.trim(), password)
      onIn(await api.me())
    } catch (failure) {
      setWrong(why(failure))
    } finally {
      setAsking(false)
    }
  }
  return { asking, wrong, logIn }
}
